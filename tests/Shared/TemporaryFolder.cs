namespace Stance.Tests.Shared;

/// <summary>An empty folder that disappears with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("stance-test-").FullName;

    /// <summary>Writes a file below the folder and gives its path.</summary>
    public string Write(string name, string text)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        string path = Write(name, "");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string PathOf(string name) => Path.Join(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
