using System.Text;
using Stance.CommandLine;
using Stance.Pages;

namespace Stance.Cli.Scoring;

/// <summary>Writes pages' texts below a folder, one file a document, so that start and length can be looked up.</summary>
/// <remarks>UTF-8 without byte order mark, nothing else changed. Not thread-safe.</remarks>
internal sealed class TextEmitter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _folder;
    private readonly HashSet<string> _inputs;
    private readonly HashedNames _used = new();

    /// <summary>An emitter that never writes over a file that is read.</summary>
    /// <param name="folder">Made if it is not there.</param>
    /// <param name="inputs">The paths of the files that are read.</param>
    public TextEmitter(string folder, IEnumerable<string> inputs)
    {
        _folder = Path.GetFullPath(folder);
        _inputs = new HashSet<string>(inputs.Select(Path.GetFullPath), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Writes a page's text to a file named after its document.</summary>
    /// <returns>The file's name below the folder, where it is not the document's (with '.txt' behind it); else null.</returns>
    /// <exception cref="IOException">It can't be written, or is a file that is read.</exception>
    public string? Write(Page page)
    {
        string name = EmittedNames.Of(page.Document);
        for (int i = 2; !_used.Add(name.ToUpperInvariant()); i++)
        {
            name = EmittedNames.Of($"{page.Document}#{i}");
        }

        string path = Path.Join(_folder, name);
        if (_inputs.Contains(path))
        {
            throw new IOException($"--emit-text would write over {path}, which is read; name another folder");
        }

        WholeFile.Write(path, stream => stream.Write(Utf8.GetBytes(page.Text)));
        return name == page.Document || name == page.Document + ".txt" ? null : name;
    }
}
