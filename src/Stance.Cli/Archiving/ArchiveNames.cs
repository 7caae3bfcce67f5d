using System.Globalization;
using Stance.Cli.Scoring;

namespace Stance.Cli.Archiving;

/// <summary>From the names of a run's output to those of an archive: two sources may each have a document of one name there.</summary>
/// <remarks>In a run the second document of a name gets '#2' whoever published it; in the archive only if the first is of the same source, so that a document keeps its name whatever else a run reads. Not thread-safe.</remarks>
internal sealed class ArchiveNames
{
    private readonly HashedNames _run = new();
    private readonly HashedNames _archive = new();

    /// <summary>The name in the archive of a run's next document.</summary>
    /// <param name="source">Who published it.</param>
    /// <param name="document">Its name in the run's output.</param>
    public string Of(string source, string document)
    {
        _run.Add(document);
        string given = Given(document);
        return _archive.Add($"{source}\u001F{given}") ? given : document;
    }

    // 'a#2' was given as 'a' if an 'a' came before it.
    private string Given(string document)
    {
        int mark = document.LastIndexOf('#');
        bool numbered = mark > 0 && int.TryParse(document.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 2;
        return numbered && _run.Contains(document.AsSpan(0, mark)) ? document[..mark] : document;
    }
}
