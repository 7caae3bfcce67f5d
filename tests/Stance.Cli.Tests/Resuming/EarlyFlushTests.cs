using Microsoft.Win32.SafeHandles;
using Stance.Cli.Resuming;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Resuming;

public sealed class EarlyFlushTests : IDisposable
{
    private const long Much = 64 << 20;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_fails_beside_the_writing_is_thrown_to_the_writer()
    {
        var flush = new EarlyFlush(ClosedFile());
        flush.Tell(Much);
        Assert.ThrowsAny<ObjectDisposedException>(flush.Wait);
        Assert.ThrowsAny<ObjectDisposedException>(() => flush.Tell(2 * Much));
        flush.Dispose();
    }

    [Fact]
    public void Little_is_left_to_the_end()
    {
        using var flush = new EarlyFlush(ClosedFile());
        flush.Tell(1 << 20);
        flush.Wait();
    }

    private SafeFileHandle ClosedFile()
    {
        SafeFileHandle file = File.OpenHandle(_folder.PathOf("rows.csv"), FileMode.Create, FileAccess.Write);
        file.Dispose();
        return file;
    }
}
