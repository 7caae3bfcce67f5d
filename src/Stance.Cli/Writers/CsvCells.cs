using System.Buffers;

namespace Stance.Cli.Writers;

/// <summary>Writes cells of CSV (RFC 4180, LF line ends) as UTF-8: a cell is quoted where it must be, as CsvHelper does.</summary>
/// <remarks>Why not CsvHelper itself: docs/decisions/0015-streaming-pipeline.md and 0018-packages-and-start.md. Thread-safe.</remarks>
internal static class CsvCells
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\n");

    /// <summary>A cell from outside, or an empty one for null.</summary>
    /// <param name="buffer">Receives it, without a comma.</param>
    /// <param name="value">Any text.</param>
    /// <param name="guard">Whether an apostrophe goes before it.</param>
    public static void Append(Utf8Buffer buffer, ReadOnlySpan<char> value, bool guard)
    {
        if (value.IsEmpty)
        {
            return;
        }

        bool quoted = (!guard && value[0] == ' ') || value[^1] == ' ' || value.ContainsAny(Special);
        if (quoted)
        {
            buffer.Append((byte)'"');
        }

        if (guard)
        {
            buffer.Append((byte)'\'');
        }

        if (quoted)
        {
            AppendDoubled(buffer, value);
            buffer.Append((byte)'"');
        }
        else
        {
            buffer.Append(value);
        }
    }

    private static void AppendDoubled(Utf8Buffer buffer, ReadOnlySpan<char> value)
    {
        int mark;
        while ((mark = value.IndexOf('"')) >= 0)
        {
            buffer.Append(value[..(mark + 1)]);
            buffer.Append((byte)'"');
            value = value[(mark + 1)..];
        }

        buffer.Append(value);
    }
}
