namespace Stance.Sentences;

/// <summary>Reads the lists of words and phrases that are embedded in this assembly.</summary>
/// <remarks>One entry a line, lower case, words of a phrase separated by one space; lines that open with '#' are comments.</remarks>
internal static class WordList
{
    /// <summary>The entries of an embedded list, in file order.</summary>
    /// <param name="name">The resource's logical name, for instance 'Lexicon.hedges'.</param>
    /// <exception cref="InvalidOperationException">There is no such list: the build left it out.</exception>
    public static IReadOnlyList<string> Read(string name)
    {
        using Stream stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        var entries = new List<string>();
        while (reader.ReadLine() is string line)
        {
            string entry = line.Trim();
            if (entry.Length > 0 && entry[0] != '#')
            {
                entries.Add(entry);
            }
        }

        return entries;
    }
}
