namespace Stance.Cli.Scoring;

/// <summary>Keeps document names apart: the second of a name gets '#2'.</summary>
internal sealed class DocumentNames
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The name to use; it differs from the one given if that was used before.</summary>
    public string Take(string name)
    {
        if (_seen.TryAdd(name, 1))
        {
            return name;
        }

        string unique;
        do
        {
            unique = $"{name}#{++_seen[name]}";
        }
        while (!_seen.TryAdd(unique, 1));
        return unique;
    }
}
