using Stance.CommandLine;
using Stance.Reading.Files;

namespace Stance.Cli.Merging;

/// <summary>Joins the rows of all shards in the order of a single run, whose bytes they have then.</summary>
internal static class MergedRows
{
    private const int DocumentsBetweenLooks = 256;

    /// <summary>Joins them to a file.</summary>
    /// <param name="shards">All shards of one input.</param>
    /// <param name="path">The file: there whole when this returns, else not at all.</param>
    /// <param name="progress">Told the share of documents done.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    /// <exception cref="InputFormatException">A shard's output is damaged.</exception>
    /// <exception cref="IOException">One can't be read, or the file can't be written.</exception>
    public static void Write(IReadOnlyList<ShardOutput> shards, string path, IProgress<double> progress, CancellationToken cancellation)
    {
        var rows = new List<ShardRows>();
        try
        {
            foreach (ShardOutput shard in shards)
            {
                rows.Add(new ShardRows(shard));
            }

            long documents = shards.Sum(s => s.Manifest.Documents);
            WholeFile.Write(path, stream => Write(rows, stream, done =>
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Report((double)done / Math.Max(1, documents));
            }));
        }
        finally
        {
            rows.ForEach(r => r.Dispose());
        }
    }

    private static void Write(List<ShardRows> shards, Stream output, Action<long> look)
    {
        // Not disposed of: that would close the output.
        var buffered = new BufferedStream(output, 1 << 16);
        var next = new PriorityQueue<ShardRows, long>();
        foreach (ShardRows shard in shards)
        {
            shard.CopyHead(shard == shards[0] ? buffered : Stream.Null);
            Enqueue(next, shard);
        }

        for (long done = 0; next.TryDequeue(out ShardRows? shard, out _); done++)
        {
            shard.CopyDocument(buffered);
            Enqueue(next, shard);
            if (done % DocumentsBetweenLooks == 0)
            {
                look(done);
            }
        }

        shards.ForEach(s => s.End());
        buffered.Flush();
    }

    private static void Enqueue(PriorityQueue<ShardRows, long> next, ShardRows shard)
    {
        if (shard.Document is long document)
        {
            next.Enqueue(shard, document);
        }
    }
}
