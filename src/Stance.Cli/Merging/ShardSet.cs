using Stance.Cli.Resuming;
using Stance.Cli.Sharding;
using Stance.Reading.Files;

namespace Stance.Cli.Merging;

/// <summary>Outputs of all shards of one input: none missing, none twice, all made alike.</summary>
internal static class ShardSet
{
    private const int MostNamed = 8;

    /// <summary>Puts outputs in the order of their shards.</summary>
    /// <param name="outputs">Each with its manifest.</param>
    /// <exception cref="InputFormatException">They don't fit together; the message names those that don't.</exception>
    public static IReadOnlyList<ShardOutput> Order(IReadOnlyList<ShardOutput> outputs)
    {
        ShardOutput first = outputs[0];
        foreach (ShardOutput other in outputs.Skip(1))
        {
            RequireAlike(first, other);
        }

        var found = new Dictionary<int, ShardOutput>();
        foreach (ShardOutput output in outputs)
        {
            if (!found.TryAdd(output.Manifest.Shard.Number, output))
            {
                throw new InputFormatException($"{found[output.Manifest.Shard.Number].Path} and {output.Path} are both shard {output.Manifest.Shard}");
            }
        }

        int count = first.Manifest.Shard.Count;
        List<string> missing = [.. Enumerable.Range(1, count).Where(n => !found.ContainsKey(n)).Take(MostNamed + 1).Select(n => new Shard(n, count).ToString())];
        if (missing.Count > 0)
        {
            string names = string.Join(", ", missing.Take(MostNamed)) + (missing.Count > MostNamed ? ", …" : "");
            throw new InputFormatException(missing.Count == 1 ? $"shard {names} is missing" : $"shards {names} are missing");
        }

        return [.. outputs.OrderBy(o => o.Manifest.Shard.Number)];
    }

    private static void RequireAlike(ShardOutput first, ShardOutput other)
    {
        if (first.Manifest.Identity.DifferenceTo(other.Manifest.Identity) is RunDifference difference)
        {
            throw new InputFormatException($"{other.Path} was made with {difference.What} {difference.Theirs}, {first.Path} with {difference.Mine}");
        }

        if (first.Manifest.Input != other.Manifest.Input)
        {
            throw new InputFormatException($"{other.Path} was made from other input than {first.Path}: names, order or lengths of files differ, or some could not be read");
        }
    }
}
