using System.Security.Cryptography;
using Stance.Cli.Resuming;
using Stance.Cli.Scoring;
using Stance.Reading.Files;

namespace Stance.Cli.Merging;

/// <summary>One shard's rows, read once from beginning to end, and checked against the manifest on the way. Not thread-safe.</summary>
internal sealed class ShardRows : IDisposable
{
    private readonly ShardOutput _output;
    private readonly SHA256 _rowsHash = SHA256.Create();
    private readonly SHA256 _orderHash = SHA256.Create();
    private readonly CryptoStream _rows;
    private readonly CryptoStream _orderStream;
    private readonly RowRecords _records;
    private readonly RowOrder _order;
    private RowCount? _next;

    /// <summary>Opens a shard's output and the order beside it.</summary>
    /// <exception cref="InputFormatException">There is no order.</exception>
    /// <exception cref="IOException">One of them can't be read.</exception>
    public ShardRows(ShardOutput output)
    {
        _output = output;
        string order = new PartNames(output.Path).Order;
        if (!File.Exists(order))
        {
            throw new InputFormatException($"{output.Path}: {order} is not there, which tells how its rows stand among those of the other shards");
        }

        string format = Format;
        _rows = new CryptoStream(File.OpenRead(output.Path), _rowsHash, CryptoStreamMode.Read);
        _orderStream = new CryptoStream(File.OpenRead(order), _orderHash, CryptoStreamMode.Read);
        _records = new RowRecords(_rows, format);
        _order = new RowOrder(_orderStream);
        _next = _order.Next();
    }

    /// <summary>The number in the input of the document whose rows come next; null behind the last.</summary>
    public long? Document => _next?.Document;

    // A manifest without it is that of an archive, which this file is not.
    private string Format => _output.Manifest.Identity.Options.FirstOrDefault(o => o.Key == "format").Value ?? throw Damaged(_output.Path);

    /// <summary>Copies what stands before the first row: the line of CSV's columns.</summary>
    public void CopyHead(Stream output) => Copy(Format == "csv" ? 1 : 0, output);

    /// <summary>Copies the rows of the next document.</summary>
    public void CopyDocument(Stream output)
    {
        Copy(_next!.Value.Rows, output);
        _next = _order.Next();
    }

    /// <summary>Makes sure that all was copied, and that it is what the run had written.</summary>
    /// <exception cref="InputFormatException">It is not.</exception>
    public void End()
    {
        _orderStream.CopyTo(Stream.Null);
        if (!_records.IsAtEnd || !IsSame(_rowsHash, _output.Manifest.OutputSha256))
        {
            throw Damaged(_output.Path);
        }

        if (!IsSame(_orderHash, _output.Manifest.OrderSha256))
        {
            throw Damaged(new PartNames(_output.Path).Order);
        }
    }

    public void Dispose()
    {
        IDisposable[] all = [_rows, _orderStream, _rowsHash, _orderHash];
        Array.ForEach(all, d => d.Dispose());
    }

    private void Copy(long count, Stream output)
    {
        if (!_records.Copy(count, output))
        {
            throw Damaged(_output.Path);
        }
    }

    private static bool IsSame(SHA256 hash, string? expected) => Convert.ToHexStringLower(hash.Hash!) == expected;

    private static InputFormatException Damaged(string path) => new($"{path}: is not what its run has written (its SHA-256 is not that of the manifest): damaged or changed");
}
