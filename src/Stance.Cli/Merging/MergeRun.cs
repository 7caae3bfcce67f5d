using Stance.Archive.Merging;
using Stance.Cli.Resuming;
using Stance.Cli.Sharding;
using Stance.CommandLine;
using Stance.Reading.Files;

namespace Stance.Cli.Merging;

/// <summary>One run of <c>stance merge</c>.</summary>
/// <param name="paths">Outputs of <c>score --shard</c>, or archives.</param>
/// <param name="output">The file to write.</param>
/// <param name="warn">Told of shards whose input could not all be read.</param>
internal sealed class MergeRun(IReadOnlyList<string> paths, string output, Action<string> warn)
{
    /// <summary>Checks that they fit together and joins them.</summary>
    /// <param name="progress">Told the share done.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    /// <exception cref="InputFormatException">They don't fit together, or one is damaged or missing.</exception>
    /// <exception cref="IOException">The output can't be written.</exception>
    public void Run(IProgress<double> progress, CancellationToken cancellation)
    {
        string target = Path.GetFullPath(output);
        if (paths.FirstOrDefault(p => Path.GetFullPath(p) == target) is string same)
        {
            throw new UsageException($"-o {same} is one of the files to merge: name another");
        }

        List<string> archives = [.. paths.Where(IsArchive)];
        if (archives.Count > 0 && archives.Count < paths.Count)
        {
            throw new InputFormatException($"{archives[0]} is an archive, and {paths.First(p => !archives.Contains(p))} is none: merge archives with archives, rows with rows");
        }

        if (archives.Count > 0)
        {
            ArchiveMerger.Merge(InOrder(), output, progress, cancellation);
        }
        else
        {
            MergedRows.Write(ShardSet.Order(Outputs()), output, progress, cancellation);
        }
    }

    // Archives of any origin can be joined; those of shards must be all there are.
    private List<string> InOrder()
    {
        if (paths.Any(p => ShardManifest.Find(p) is not null))
        {
            return [.. ShardSet.Order(Outputs()).Select(o => o.Path)];
        }

        return [.. paths];
    }

    private List<ShardOutput> Outputs()
    {
        List<ShardOutput> outputs = [.. paths.Select(path => new ShardOutput(path, ShardManifest.Find(path)
            ?? throw new InputFormatException($"{path}: there is no manifest beside it ({new PartNames(path).Manifest}): only what 'stance score --shard' has finished can be merged")))];
        foreach (ShardOutput shard in outputs.Where(o => o.Manifest.Problems > 0))
        {
            warn($"{shard.Path}: when it was made, {shard.Manifest.Problems} {(shard.Manifest.Problems == 1 ? "input" : "inputs")} could not be read in whole or in part");
        }

        return outputs;
    }

    private static bool IsArchive(string path)
    {
        if (!File.Exists(path))
        {
            throw new InputFormatException($"{path}: no such file");
        }

        byte[] start = new byte[16];
        using FileStream file = File.OpenRead(path);
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual("SQLite format 3\0"u8);
    }
}
