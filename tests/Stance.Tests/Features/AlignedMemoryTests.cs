using System.Runtime.CompilerServices;
using Stance.Features;

namespace Stance.Tests.Features;

public class AlignedMemoryTests
{
    [Fact]
    public void Tables_begin_at_cache_lines_and_share_nothing()
    {
        var memory = new AlignedMemory(64 + 128);
        var odd = new AlignedTable<int>(memory, 3);
        var next = new AlignedTable<long>(memory, 16);
        odd.Entries.Fill(-1);
        Assert.Equal(0, Beyond(ref odd[0], AlignedMemory.Line));
        Assert.Equal(0, Beyond(ref next[0], AlignedMemory.Line));
        Assert.All(next.Entries.ToArray(), entry => Assert.Equal(0, entry));
        next.Entries.Fill(7);
        Assert.All(odd.Entries.ToArray(), entry => Assert.Equal(-1, entry));
    }

    [Theory]
    [InlineData(2 << 20)]
    [InlineData((4 << 20) + 64)]
    public void What_fills_a_large_page_begins_with_one(int bytes)
    {
        var table = new AlignedTable<byte>(bytes);
        Assert.Equal(0, Beyond(ref table[0], HugePages.Size));
        table[bytes - 1] = 1;
        Assert.Equal(1, table.Entries.ToArray().Sum(b => b));
    }

    private static unsafe int Beyond<T>(ref T entry, int alignment) => (int)((nuint)Unsafe.AsPointer(ref Unsafe.As<T, byte>(ref entry)) % (nuint)alignment);
}
