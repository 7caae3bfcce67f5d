using System.Runtime.ExceptionServices;

namespace Stance.Reading.Files;

/// <summary>Reads from streams that may fail on the way.</summary>
internal static class StreamFilling
{
    /// <summary>Reads until a buffer is full, the stream ends or it fails; what was read before a failure counts.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="buffer">Filled from its start.</param>
    /// <param name="failure">What went wrong, for the caller to throw later; else null.</param>
    /// <returns>The bytes read; fewer than there is room for at the end or at a failure.</returns>
    public static int Fill(this Stream stream, Span<byte> buffer, out ExceptionDispatchInfo? failure)
    {
        failure = null;
        int filled = 0;
        try
        {
            int read;
            while (filled < buffer.Length && (read = stream.Read(buffer[filled..])) > 0)
            {
                filled += read;
            }
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            failure = ExceptionDispatchInfo.Capture(e);
        }

        return filled;
    }
}
