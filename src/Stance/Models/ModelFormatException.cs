namespace Stance.Models;

/// <summary>A model file that can't be used: not one at all, another version, cut short, or altered.</summary>
public sealed class ModelFormatException : Exception
{
    /// <summary>An exception about one file.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="found">What the file holds.</param>
    /// <param name="supported">What it would have to hold.</param>
    public ModelFormatException(string path, string found, string supported)
        : base($"{path}: {found}; expected {supported}.")
    {
        Path = path;
        Found = found;
        Supported = supported;
    }

    /// <summary>The file, as the user named it.</summary>
    public string Path { get; }

    /// <summary>What the file holds.</summary>
    public string Found { get; }

    /// <summary>What it would have to hold.</summary>
    public string Supported { get; }
}
