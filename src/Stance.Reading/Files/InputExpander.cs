using System.IO.Enumeration;

namespace Stance.Reading.Files;

/// <summary>From paths, folders, globs and '-' to files.</summary>
/// <remarks>Folders are walked without hidden files, without what a browser saved beside a page ('story_files' beside 'story.html') and without following links. A glob knows '*', '?' and '**'.</remarks>
public static class InputExpander
{
    /// <summary>Expands all paths.</summary>
    /// <param name="paths">As the user gave them.</param>
    /// <param name="kind">How to read every file; <see cref="InputKind.Auto"/> goes by extension.</param>
    public static InputExpansion Expand(IReadOnlyList<string> paths, InputKind kind)
    {
        var problems = new List<InputProblem>();
        List<InputFile> files = [.. Walk(paths, kind, problems.Add)];
        return new InputExpansion(files, problems);
    }

    /// <summary>Expands path after path, folder after folder, as files are asked for: memory is that of a folder's names.</summary>
    /// <param name="paths">As the user gave them.</param>
    /// <param name="kind">How to read every file; <see cref="InputKind.Auto"/> goes by extension.</param>
    /// <param name="report">Told of paths that stand for nothing, when the walk comes to them.</param>
    public static IEnumerable<InputFile> Walk(IReadOnlyList<string> paths, InputKind kind, Action<InputProblem> report)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(report);
        return paths.SelectMany(path => Walk(path, kind, report));
    }

    private static IEnumerable<InputFile> Walk(string path, InputKind kind, Action<InputProblem> report)
    {
        if (path == InputFile.StandardInput)
        {
            return [new InputFile(path, path, null, kind == InputKind.Auto ? InputKind.Text : kind)];
        }

        if (File.Exists(path))
        {
            return [ToFile(path, Path.GetFileName(path), kind)];
        }

        if (Directory.Exists(path))
        {
            var folder = new InputGlob(path, path, ["**"], "the folder holds no pages (.txt, .md, .html, .htm, .jsonl, .csv, or one of them with .gz)");
            return Below(path, folder, kind, report);
        }

        int wild = path.IndexOfAny(['*', '?']);
        int cut = wild < 0 ? -1 : path.AsSpan(0, wild).LastIndexOfAny('/', Path.DirectorySeparatorChar);
        string root = cut < 0 ? "." : cut == 0 ? "/" : path[..cut];
        if (wild < 0 || !Directory.Exists(root))
        {
            report(new InputProblem(path, wild < 0 ? "no such file or folder" : $"there is no folder {root}"));
            return [];
        }

        return Below(path, new InputGlob(root, cut < 0 ? "" : root, path[(cut + 1)..].Replace('\\', '/').Split('/'), "no file matches"), kind, report);
    }

    private static IEnumerable<InputFile> Below(string path, InputGlob glob, InputKind kind, Action<InputProblem> report)
    {
        bool found = false;
        var walk = new FolderWalk(glob.Root, problem =>
        {
            found = true;
            report(problem);
        });
        foreach (string below in walk.Files())
        {
            if (Matches(glob.Pattern, below.Split('/')) && (glob.Pattern is not ["**"] || FileKinds.TryGet(below, out _)))
            {
                found = true;
                yield return ToFile(glob.Shown.Length == 0 ? below : Path.Join(glob.Shown, below), below, kind);
            }
        }

        if (!found)
        {
            report(new InputProblem(path, glob.WhenEmpty));
        }
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

    private readonly record struct InputGlob(string Root, string Shown, string[] Pattern, string WhenEmpty);
}
