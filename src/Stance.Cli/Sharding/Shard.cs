using System.Globalization;

namespace Stance.Cli.Sharding;

/// <summary>One of some parts that input falls into by the names of its documents: '3/16'. The same on every machine and in any order.</summary>
/// <remarks>The default value is no shard.</remarks>
internal readonly record struct Shard
{
    /// <summary>So many parts at most.</summary>
    public const int MostShards = 1_000_000;

    /// <summary>A part.</summary>
    /// <param name="number">From 1 to <paramref name="count"/>.</param>
    /// <param name="count">1 to <see cref="MostShards"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Shard(int number, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostShards);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, count);
        (Number, Count) = (number, count);
    }

    /// <summary>Which it is, from 1.</summary>
    public int Number { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Reads '3/16'.</summary>
    public static bool TryParse(string? text, out Shard shard)
    {
        shard = default;
        string[] parts = (text ?? "").Split('/');
        if (parts.Length != 2 || !TryParse(parts[0], MostShards, out int number) || !TryParse(parts[1], MostShards, out int count) || number > count)
        {
            return false;
        }

        shard = new Shard(number, count);
        return true;
    }

    /// <summary>Whether a document is in this part.</summary>
    /// <param name="document">Its name as the input gives it.</param>
    public bool Takes(string document) => DocumentHash.Of(document) % (ulong)Count == (ulong)(Number - 1);

    /// <summary>'3/16'.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static bool TryParse(string text, int most, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= 1 && value <= most;
}
