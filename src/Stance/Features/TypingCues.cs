namespace Stance.Features;

/// <summary>Typing without an editor: lower-case 'i', missing apostrophes, chat words, no capitals, doubled words.</summary>
internal static class TypingCues
{
    public static readonly string[] Names = ["lone-lower-i", "missing-apostrophe", "chat-word", "no-capitals", "doubled-word"];

    /// <summary>Classes that the word itself tells.</summary>
    public const int Classes = 3;

    /// <summary>The words of each class: without their apostrophe, chat, and the one that a capital belongs to.</summary>
    public static readonly string[] ClassWords =
    [
        "dont cant wont im ive youre theyre thats doesnt didnt isnt wasnt whats hes shes couldnt wouldnt shouldnt havent hasnt arent werent theres lets youve weve aint",
        "lol lmao omg wtf btw imo imho idk smh tbh haha hahaha ya yeah yep yup nope gonna wanna gotta kinda sorta dude bro ugh meh duh pls plz thx cuz cos tho ur ok okay hey wow gee hmm huh oh ah rofl",
        "i",
    ];

    public const int MissingApostrophe = WordTraits.FirstTyping;
    public const int Chat = WordTraits.FirstTyping + 1;

    private const int Lone = WordTraits.FirstTyping + 2;

    /// <summary>Counts what depends on more than one word, or on its case.</summary>
    public static void Count(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> traits, Span<int> counts)
    {
        ulong any = 0;
        ulong before = 0;
        for (int i = 0; i < traits.Length; i++)
        {
            any |= traits[i];
            counts[0] += WordTraits.Count(traits[i], Lone) & ~WordTraits.Count(traits[i], WordTraits.CapitalLetter);
            counts[4] += tokens[i].Hash == before ? 1 & ~WordTraits.Count(traits[i], WordTraits.Digit) : 0;
            before = tokens[i].Hash;
        }

        counts[3] = tokens.Length > 0 && !WordTraits.Has(any, WordTraits.CapitalLetter) ? 1 : 0;
    }
}
