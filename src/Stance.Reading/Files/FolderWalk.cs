using System.IO.Enumeration;

namespace Stance.Reading.Files;

/// <summary>Lists the files below a folder in ordinal order of their paths, a folder at a time as it is come to.</summary>
/// <remarks>
/// Held are the names in the folders that lead to the present file, never those of the whole tree. Hidden files, links and
/// what a browser saved beside a page ('story_files' beside 'story.html') are left out.
/// </remarks>
internal sealed class FolderWalk
{
    private static readonly EnumerationOptions Visible = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private readonly string _root;
    private readonly Action<InputProblem> _report;
    private readonly Stack<(string Folder, List<string> Names, int Next)> _open = new();

    /// <summary>A walk below a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="report">Told of folders that can't be read; the others still count.</param>
    public FolderWalk(string root, Action<InputProblem> report) => (_root, _report) = (root, report);

    /// <summary>The paths below the root, with '/'.</summary>
    public IEnumerable<string> Files()
    {
        Enter("");
        while (_open.TryPop(out (string Folder, List<string> Names, int Next) level))
        {
            if (level.Next == level.Names.Count)
            {
                continue;
            }

            _open.Push((level.Folder, level.Names, level.Next + 1));
            string path = level.Folder + level.Names[level.Next];
            if (path.EndsWith('/'))
            {
                Enter(path);
            }
            else
            {
                yield return path;
            }
        }
    }

    // A folder's name ends in '/' as it does in the paths below it: so sorted, names are in the order of whole paths.
    private void Enter(string folder)
    {
        string full = folder.Length == 0 ? _root : Path.Join(_root, folder[..^1]);
        try
        {
            var entries = new FileSystemEnumerable<string>(full, (ref FileSystemEntry e) => e.IsDirectory ? $"{e.FileName}/" : e.FileName.ToString(), Visible);
            List<string> names = [.. entries.Where(n => n[0] != '.' && !BelongsToPage(full, n))];
            names.Sort(StringComparer.Ordinal);
            _open.Push((folder, names, 0));
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            _report(new InputProblem(full, ReadFailure.Reason(e)));
        }
    }

    private static bool BelongsToPage(string folder, string name)
    {
        const string Suffix = "_files/";
        if (!name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return false;
        }

        string page = Path.Join(folder, name[..^Suffix.Length]);
        return File.Exists(page + ".html") || File.Exists(page + ".htm");
    }
}
