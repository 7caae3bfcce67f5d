using System.Globalization;
using System.Text.Json;
using Stance.Cli.Scoring;

namespace Stance.Cli.Resuming;

/// <summary>What a run that did not come to its end has left: read from its journal and checked against its output.</summary>
internal sealed class StoppedRun
{
    private StoppedRun(RunIdentity identity, bool goesOn) => (Identity, GoesOn) = (identity, goesOn);

    /// <summary>How it was begun.</summary>
    public RunIdentity Identity { get; }

    /// <summary>Whether another run can go on: not if it read standard input.</summary>
    public bool GoesOn { get; }

    /// <summary>The first place, behind the output's head; null if there is none.</summary>
    public JournalLine? First { get; private set; }

    /// <summary>The last place; null if there is none.</summary>
    public JournalLine? Last { get; private set; }

    /// <summary>What was put out up to there.</summary>
    public RowTotals Totals { get; } = new();

    /// <summary>The length of the journal up to that place, in bytes.</summary>
    public long JournalBytes { get; private set; }

    /// <summary>Whether there is anything to go on from.</summary>
    public bool HasWork => Last is JournalLine { Position: { Documents: > 0 } or { Sentences: > 0 } };

    /// <summary>How much is done: '1234 documents'.</summary>
    public string Extent => ExtentOf(Last?.Position);

    /// <summary>How far a place is: '1234 documents'.</summary>
    public static string ExtentOf(InputPosition? position) =>
        position is { Sentences: > 0 }
            ? string.Create(CultureInfo.InvariantCulture, $"{position.Sentences} sentences")
            : string.Create(CultureInfo.InvariantCulture, $"{position?.Documents ?? 0} documents");

    /// <summary>Reads a journal.</summary>
    /// <param name="journal">At its beginning.</param>
    /// <param name="part">The output; its bytes are summed up again.</param>
    /// <returns>Null if the journal is none.</returns>
    public static StoppedRun? Read(Stream journal, Stream part)
    {
        var reader = new JournalReader(journal);
        if (reader.ReadLine() is not ReadOnlyMemory<byte> head || ReadHead(head) is not StoppedRun run)
        {
            return null;
        }

        run.JournalBytes = reader.Offset;
        long at = 0;
        byte[] buffer = new byte[1 << 16];
        while (reader.Read() is JournalLine line && IsThere(part, line.Bytes - at, line.Sum, buffer))
        {
            run.First ??= line;
            run.Last = line;
            run.Totals.Add(line.Rows);
            run.JournalBytes = reader.Offset;
            at = line.Bytes;
        }

        return run;
    }

    private static StoppedRun? ReadHead(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(utf8);
            return new StoppedRun(RunIdentity.FromJson(json.RootElement), json.RootElement.GetProperty("goesOn").GetBoolean());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static bool IsThere(Stream part, long length, uint sum, byte[] buffer)
    {
        uint found = Crc32C.Start;
        while (length > 0)
        {
            int read = part.Read(buffer, 0, (int)Math.Min(length, buffer.Length));
            if (read == 0)
            {
                return false;
            }

            found = Crc32C.Add(found, buffer.AsSpan(0, read));
            length -= read;
        }

        return Crc32C.End(found) == sum;
    }
}
