using Stance.CommandLine.Engines;
using Stance.Models;
using Stance.Reading.Files;

namespace Stance.CommandLine;

/// <summary>Loads model files by name.</summary>
public static class ModelStore
{
    /// <summary>The model that ships beside the program.</summary>
    public static string DefaultPath => Path.Join(AppContext.BaseDirectory, "stance.model");

    /// <summary>A model and the SHA-256 of its file, in lower-case hex.</summary>
    /// <param name="path">The file, or null for <see cref="DefaultPath"/>.</param>
    /// <exception cref="ModelFormatException">There is no usable model.</exception>
    public static (StanceModel Model, string Sha256) Load(string? path)
    {
        string file = path ?? DefaultPath;
        try
        {
            StanceModel model = ModelFile.Load(file, OptionalEngines.All, out string sha256);
            return (model, sha256);
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            string found = Directory.Exists(file) ? "this is a folder" : e is FileNotFoundException or DirectoryNotFoundException ? "there is no such model" : ReadFailure.Reason(e);
            throw new ModelFormatException(file, found, "a file that stance-train wrote");
        }
    }
}
