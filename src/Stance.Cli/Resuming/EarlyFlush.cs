using Microsoft.Win32.SafeHandles;

namespace Stance.Cli.Resuming;

/// <summary>Has a growing file put on its disk while more is written, so that the end need not wait for all of it at once.</summary>
/// <remarks>
/// A file system tells of a failed write once, to whoever flushes next: what fails here is thrown by the next call, never lost.
/// Not thread-safe; the flushing itself runs beside its caller. The handle stays its opener's.
/// </remarks>
/// <param name="file">Open until this is disposed.</param>
internal sealed class EarlyFlush(SafeFileHandle file) : IDisposable
{
    private const long BytesBetween = 32 << 20;

    private Task _running = Task.CompletedTask;
    private long _told;

    /// <summary>Tells how long the file is now.</summary>
    /// <exception cref="IOException">What was told before can't be put on the disk.</exception>
    public void Tell(long bytes)
    {
        if (bytes - _told >= BytesBetween && _running.IsCompleted)
        {
            Wait();
            _told = bytes;
            _running = Task.Run(() => RandomAccess.FlushToDisk(file));
        }
    }

    /// <summary>Waits for what is under way. The last bytes are not flushed by this.</summary>
    /// <exception cref="IOException">It failed.</exception>
    public void Wait() => _running.GetAwaiter().GetResult();

    /// <summary>Waits; what fails now concerns nobody any more.</summary>
    public void Dispose() => Task.WaitAny(_running);
}
