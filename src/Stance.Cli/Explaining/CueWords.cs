namespace Stance.Cli.Explaining;

/// <summary>The style cues in words that a journalist understands, from an embedded list: name, what its presence is called, what its absence.</summary>
internal static class CueWords
{
    private static readonly Dictionary<string, (string Present, string Absent)> Words = Read();

    /// <summary>A cue's level in words: 'hedging words (perhaps, seems)' or 'no hedging words'.</summary>
    /// <param name="name">A cue's name; one without an entry is called by it.</param>
    /// <param name="more">Whether there is more of it than usual.</param>
    public static string Of(string name, bool more) =>
        Words.TryGetValue(name, out (string Present, string Absent) words) ? more ? words.Present : words.Absent : more ? name : "little " + name;

    /// <summary>Whether the list has the cue.</summary>
    public static bool Has(string name) => Words.ContainsKey(name);

    private static Dictionary<string, (string Present, string Absent)> Read()
    {
        using Stream stream = typeof(CueWords).Assembly.GetManifestResourceStream("cue-words.tsv")!;
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, (string Present, string Absent)>(StringComparer.Ordinal);
        while (reader.ReadLine() is string line)
        {
            string[] cells = line.Split('\t');
            words.Add(cells[0], (cells[1], cells[2]));
        }

        return words;
    }
}
