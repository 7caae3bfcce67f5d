namespace Stance.Cli.Scoring;

/// <summary>Keeps document names apart: the second of a name gets '#2'.</summary>
/// <remarks>
/// Held are 64-bit hashes of the names, about 11 bytes each. Of ten million names, two that differ have the same hash in
/// one run in 400,000; the later one then gets a number that it does not need. Not thread-safe.
/// </remarks>
internal sealed class DocumentNames
{
    private readonly HashedNames _taken = new();

    // Only for names that were given again.
    private readonly Dictionary<ulong, int> _times = [];

    /// <summary>The name to use; it differs from the one given if that was used before.</summary>
    public string Take(string name)
    {
        if (_taken.Add(name))
        {
            return name;
        }

        ulong hash = HashedNames.HashOf(name);
        int times = _times.GetValueOrDefault(hash, 1);
        string unique;
        do
        {
            unique = $"{name}#{++times}";
        }
        while (!_taken.Add(unique));
        _times[hash] = times;
        return unique;
    }
}
