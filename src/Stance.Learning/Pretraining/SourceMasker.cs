using System.Text;
using Stance.Labels;

namespace Stance.Learning.Pretraining;

/// <summary>Hides what names a source in its text, so that a model learns voices and not outlets.</summary>
/// <remarks>
/// Masked are: outlets' own names, wherever they stand; and capitalised words and pairs of words that many documents of one
/// outlet and hardly any of others hold — programmes, staff, house names. They become <see cref="Mask"/>, a capitalised
/// word that nobody writes. Immutable, thread-safe.
/// </remarks>
internal sealed class SourceMasker
{
    /// <summary>What a name becomes.</summary>
    public const string Mask = "Xxxx";

    private const int FewestDocuments = 8;
    private const double OwnShare = 0.85;
    private const double FewestTimesExpected = 4;

    private static readonly HashSet<string> TooPlain = new(StringComparer.Ordinal)
    {
        "The", "Time", "Week", "Hill", "Nation", "Reason", "Guest", "Writer", "Guest Writer", "Medium", "Vice", "Grist", "Wired", "Root", "Wikipedia", "Verge", "Quartz", "Independent", "Fox", "Washington", "Christian",
    };

    private readonly HashSet<string> _names;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private SourceMasker(HashSet<string> names)
    {
        _names = names;
        _bySpan = names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Number of names.</summary>
    public int Count => _names.Count;

    /// <summary>The names, in ordinal order.</summary>
    public IEnumerable<string> Names => _names.Order(StringComparer.Ordinal);

    /// <summary>Masks nothing.</summary>
    public static SourceMasker None { get; } = new(new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Learns the names from raw text.</summary>
    public static SourceMasker Learn(IReadOnlyList<RawSentence> raw, CancellationToken cancellation)
    {
        var outlets = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var documents = new List<int>();
        var counts = new Dictionary<string, NameCount>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        RawSentence? before = null;
        int outlet = -1;
        foreach (RawSentence sentence in raw)
        {
            if (before is null || sentence.Document != before.Document || sentence.Source != before.Source)
            {
                cancellation.ThrowIfCancellationRequested();
                Close(seen, outlet, counts);
                outlet = OutletOf(sentence.Source, outlets, names, documents);
                documents[outlet]++;
            }

            Collect(sentence.Text, seen);
            before = sentence;
        }

        Close(seen, outlet, counts);
        AddOwnNames(counts, documents, names);
        return new SourceMasker(names);
    }

    /// <summary>A text without the names.</summary>
    public string Apply(string text)
    {
        StringBuilder? masked = null;
        int copied = 0;
        int position = 0;
        while (CapitalizedWords.Next(text, ref position, out int start))
        {
            int end = LongestName(text, start, ref position);
            if (end > start)
            {
                masked ??= new StringBuilder(text.Length);
                masked.Append(text, copied, start - copied).Append(Mask);
                copied = end;
            }
        }

        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    // The longest name of up to four capitalised words that starts here; its end, or the start if there is none.
    private int LongestName(string text, int start, ref int position)
    {
        int found = start;
        int end = position;
        int after = position;
        for (int words = 1; words <= 4; words++)
        {
            if (_bySpan.Contains(text.AsSpan(start, end - start)))
            {
                (found, after) = (end, end);
            }

            int next = end;
            if (next + 1 >= text.Length || text[next] != ' ' || !CapitalizedWords.Next(text, ref next, out int nextStart) || nextStart != end + 1)
            {
                break;
            }

            end = next;
        }

        position = after;
        return found;
    }

    private static int OutletOf(string source, Dictionary<string, int> outlets, HashSet<string> names, List<int> documents)
    {
        string name = OutletNames.Of(source);
        if (outlets.TryGetValue(name, out int outlet))
        {
            return outlet;
        }

        outlets.Add(name, outlet = outlets.Count);
        documents.Add(0);
        string bare = name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name;
        bool named = bare.Length > 1 && char.IsUpper(bare[0]) && bare.All(c => char.IsLetterOrDigit(c) || c is ' ' or '&' or '.');
        if (named && !TooPlain.Contains(bare))
        {
            names.Add(bare);
            names.Add(bare.ToUpperInvariant());
            names.Add(bare.Replace(".com", "", StringComparison.Ordinal));
        }

        return outlet;
    }

    // Single words and pairs that do not open the sentence, where anything has a capital.
    private static void Collect(string text, HashSet<string> seen)
    {
        int position = 0;
        int beforeStart = -1;
        int beforeEnd = -1;
        while (CapitalizedWords.Next(text, ref position, out int start))
        {
            if (start > 0 && position - start > 1)
            {
                seen.Add(text[start..position]);
            }

            if (beforeStart >= 0 && start == beforeEnd + 1 && text[beforeEnd] == ' ')
            {
                seen.Add(text[beforeStart..position]);
            }

            (beforeStart, beforeEnd) = (start, position);
        }
    }

    private static void Close(HashSet<string> seen, int outlet, Dictionary<string, NameCount> counts)
    {
        foreach (string name in seen)
        {
            ref NameCount? count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _);
            count ??= new NameCount();
            count.Documents++;
            count.ByOutlet[outlet] = count.ByOutlet.GetValueOrDefault(outlet) + 1;
        }

        seen.Clear();
    }

    private static void AddOwnNames(Dictionary<string, NameCount> counts, List<int> documents, HashSet<string> names)
    {
        double all = documents.Sum();
        foreach ((string name, NameCount count) in counts)
        {
            if (count.Documents < FewestDocuments || TooPlain.Contains(name))
            {
                continue;
            }

            (int outlet, int own) = count.ByOutlet.OrderByDescending(o => o.Value).ThenBy(o => o.Key).Select(o => (o.Key, o.Value)).First();
            bool mostly = own >= OwnShare * count.Documents;
            bool surprising = own >= FewestTimesExpected * count.Documents * documents[outlet] / all;
            if (mostly && surprising)
            {
                names.Add(name);
            }
        }
    }

    private sealed class NameCount
    {
        public int Documents { get; set; }

        public Dictionary<int, int> ByOutlet { get; } = new(1);
    }
}
