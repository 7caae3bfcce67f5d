using System.IO.Enumeration;

namespace Stance.Reading.Files;

/// <summary>From paths, folders, globs and '-' to files.</summary>
/// <remarks>Folders are walked without hidden files, without what a browser saved beside a page ('story_files' beside 'story.html') and without following links. A glob knows '*', '?' and '**'.</remarks>
public static class InputExpander
{
    private static readonly EnumerationOptions Walk = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Expands all paths.</summary>
    /// <param name="paths">As the user gave them.</param>
    /// <param name="kind">How to read every file; <see cref="InputKind.Auto"/> goes by extension.</param>
    public static InputExpansion Expand(IReadOnlyList<string> paths, InputKind kind)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = new List<InputFile>();
        var problems = new List<InputProblem>();
        foreach (string path in paths)
        {
            int before = files.Count;
            int problemsBefore = problems.Count;
            string? problem = Expand(path, kind, files, problems);
            if (problem is null && files.Count == before && problems.Count == problemsBefore)
            {
                problem = "the folder holds no pages (.txt, .md, .html, .htm, .jsonl, .csv, or one of them with .gz)";
            }

            if (problem is not null)
            {
                problems.Add(new InputProblem(path, problem));
            }
        }

        return new InputExpansion(files, problems);
    }

    private static string? Expand(string path, InputKind kind, List<InputFile> files, List<InputProblem> problems)
    {
        if (path == InputFile.StandardInput)
        {
            files.Add(new InputFile(path, path, null, kind == InputKind.Auto ? InputKind.Text : kind));
            return null;
        }

        if (File.Exists(path))
        {
            files.Add(ToFile(path, Path.GetFileName(path), kind));
            return null;
        }

        if (Directory.Exists(path))
        {
            AddFolder(path, path, "**", kind, files, problems);
            return null;
        }

        int wild = path.IndexOfAny(['*', '?']);
        if (wild < 0)
        {
            return "no such file or folder";
        }

        int cut = path.AsSpan(0, wild).LastIndexOfAny('/', Path.DirectorySeparatorChar);
        string root = cut < 0 ? "." : cut == 0 ? "/" : path[..cut];
        int before = files.Count;
        if (!Directory.Exists(root))
        {
            return $"there is no folder {root}";
        }

        AddFolder(root, cut < 0 ? "" : root, path[(cut + 1)..], kind, files, problems);
        return files.Count == before ? "no file matches" : null;
    }

    private static void AddFolder(string root, string shown, string pattern, InputKind kind, List<InputFile> files, List<InputProblem> problems)
    {
        var found = new List<string>();
        foreach (string file in FilesBelow(root, problems))
        {
            string below = Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');
            bool hidden = below.Split('/').Any(part => part.StartsWith('.'));
            if (!hidden && Matches(pattern.Replace('\\', '/').Split('/'), below.Split('/')) && (pattern != "**" || FileKinds.TryGet(below, out _)))
            {
                found.Add(below);
            }
        }

        found.Sort(StringComparer.Ordinal);
        files.AddRange(found.Select(below => ToFile(shown.Length == 0 ? below : Path.Join(shown, below), below, kind)));
    }

    // Folder by folder, so that one that can't be read is named and the others still count.
    private static List<string> FilesBelow(string root, List<InputProblem> problems)
    {
        var found = new List<string>();
        var waiting = new Stack<string>([root]);
        while (waiting.TryPop(out string? folder))
        {
            try
            {
                found.AddRange(Directory.GetFiles(folder, "*", Walk));
                foreach (string inner in Directory.GetDirectories(folder, "*", Walk).Where(inner => !BelongsToPage(inner)))
                {
                    waiting.Push(inner);
                }
            }
            catch (Exception e) when (ReadFailure.IsExpected(e))
            {
                problems.Add(new InputProblem(folder, ReadFailure.Reason(e)));
            }
        }

        return found;
    }

    // 'story_files' beside 'story.html': what a browser saved along with the page, its advertisements' frames among it.
    private static bool BelongsToPage(string folder)
    {
        const string Suffix = "_files";
        return folder.EndsWith(Suffix, StringComparison.Ordinal) && (File.Exists(folder[..^Suffix.Length] + ".html") || File.Exists(folder[..^Suffix.Length] + ".htm"));
    }

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
        {
            return path.IsEmpty;
        }

        if (pattern[0] == "**")
        {
            for (int skip = 0; skip <= path.Length; skip++)
            {
                if (Matches(pattern[1..], path[skip..]))
                {
                    return true;
                }
            }

            return pattern.Length == 1;
        }

        return !path.IsEmpty && FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false) && Matches(pattern[1..], path[1..]);
    }

    private static InputFile ToFile(string path, string document, InputKind kind)
    {
        InputKind byName = FileKinds.TryGet(path, out InputKind known) ? known : InputKind.Text;
        string folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "");
        return new InputFile(path, document, folder.Length == 0 ? null : folder, kind == InputKind.Auto ? byName : kind);
    }
}
