using Stance.Features;
using System.Collections.Frozen;

namespace Stance.Tests.Twins;

/// <summary>Typing without an editor: lower-case 'i', missing apostrophes, chat words, no capitals, doubled words.</summary>
internal static class SlowTypingCues
{
    public static readonly string[] Names = ["lone-lower-i", "missing-apostrophe", "chat-word", "no-capitals", "doubled-word"];

    private static readonly ulong Lone = StableHash.Of("i");

    private static readonly FrozenSet<ulong> Apostrophes = Hashes(
        "dont cant wont im ive youre theyre thats doesnt didnt isnt wasnt whats hes shes couldnt wouldnt shouldnt havent hasnt arent werent theres lets youve weve aint");

    private static readonly FrozenSet<ulong> Chat = Hashes(
        "lol lmao omg wtf btw imo imho idk smh tbh haha hahaha ya yeah yep yup nope gonna wanna gotta kinda sorta dude bro ugh meh duh pls plz thx cuz cos tho ur ok okay hey wow gee hmm huh oh ah rofl");

    public static void Fill(SlowTokenizedSentence sentence, Span<float> cues)
    {
        int lone = 0;
        int missing = 0;
        int chat = 0;
        int doubled = 0;
        bool capital = false;
        ulong before = 0;
        foreach (Token token in sentence.Tokens)
        {
            char first = sentence.Text[token.Start];
            capital |= char.IsUpper(first);
            lone += token.Hash == Lone && first == 'i' ? 1 : 0;
            missing += Apostrophes.Contains(token.Hash) ? 1 : 0;
            chat += Chat.Contains(token.Hash) ? 1 : 0;
            doubled += token.Hash == before && !char.IsDigit(first) ? 1 : 0;
            before = token.Hash;
        }

        cues[0] = SlowStyleCues.Root(lone);
        cues[1] = SlowStyleCues.Root(missing);
        cues[2] = SlowStyleCues.Root(chat);
        cues[3] = SlowStyleCues.Flag(!capital && sentence.Tokens.Length > 0);
        cues[4] = SlowStyleCues.Root(doubled);
    }

    private static FrozenSet<ulong> Hashes(string words) => words.Split(' ').Select(w => StableHash.Of(w)).ToFrozenSet();
}
