namespace Stance.Reading.Files;

/// <summary>One file to read.</summary>
/// <param name="Path">How to open it, and how messages name it; '-' is standard input.</param>
/// <param name="Document">The name for output: the path below the folder that was named, with '/'; for a single file its name.</param>
/// <param name="Folder">The name of the folder it lies in, or null for standard input.</param>
/// <param name="Kind">Never <see cref="InputKind.Auto"/>.</param>
public sealed record InputFile(string Path, string Document, string? Folder, InputKind Kind)
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Whether it is compressed.</summary>
    public bool IsGzip => Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the whole file is one document, named <see cref="Document"/>.</summary>
    public bool IsOneDocument => Kind is InputKind.Text or InputKind.Html or InputKind.Sentences;

    /// <summary>Whether its name, '.gz' left out, ends in '.csv'.</summary>
    public bool IsCsv => FileKinds.ExtensionOf(Path).Equals(".csv", StringComparison.OrdinalIgnoreCase);
}
