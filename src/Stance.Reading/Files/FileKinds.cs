namespace Stance.Reading.Files;

/// <summary>Which extension means which kind of input.</summary>
public static class FileKinds
{
    /// <summary>The extension before a possible '.gz', with its dot; empty if there is none.</summary>
    public static string ExtensionOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name);
    }

    /// <summary>The kind that a file's name tells; false if its extension is none of ours.</summary>
    public static bool TryGet(string path, out InputKind kind)
    {
        kind = ExtensionOf(path).ToLowerInvariant() switch
        {
            ".txt" or ".md" => InputKind.Text,
            ".html" or ".htm" => InputKind.Html,
            ".jsonl" => InputKind.JsonLines,
            ".csv" => InputKind.Csv,
            _ => InputKind.Auto,
        };
        return kind != InputKind.Auto;
    }
}
