using Stance.Cli.Resuming;
using Stance.Cli.Scoring;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Resuming;

public sealed class PartFileTests : IDisposable
{
    private static readonly RunIdentity Identity = new() { Program = "1.0", ModelSha256 = new string('a', 64), Options = [new("format", "csv")] };

    private readonly TemporaryFolder _folder = new();

    private PartNames Files => new(_folder.PathOf("out.csv"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_runs_do_not_write_one_output()
    {
        using PartFile first = Begin();
        Assert.Contains("perhaps another run is writing it", Assert.Throws<IOException>(Begin).Message, StringComparison.Ordinal);
        Assert.Contains("perhaps another run is writing it", Assert.Throws<IOException>(Resume).Message, StringComparison.Ordinal);
        first.Rows.Write("still here"u8);
        first.Complete((_, _) => { });
        Assert.Equal("still here", File.ReadAllText(Files.Output));
    }

    [Fact]
    public void A_run_that_has_done_nothing_leaves_nothing()
    {
        using (PartFile part = Begin())
        {
            part.Rows.Write("head\n"u8);
            part.EndHead();
            part.Rows.Write("a row that no place follows\n"u8);
        }

        Assert.Empty(Directory.GetFiles(_folder.Root));
    }

    [Fact]
    public void What_stands_behind_the_last_place_is_done_again_and_the_head_once()
    {
        using (PartFile part = Begin())
        {
            part.Rows.Write("head\n"u8);
            part.EndHead();
            part.Rows.Write("one\n"u8);
            Come(part.Ledger, "a");
            part.Journal.Save(part.Ledger.EndBlock());
            part.Rows.Write("tw"u8);
        }

        using (PartFile part = Resume())
        {
            part.Rows.Write("hea"u8);
            part.Rows.Write("d\n"u8);
            part.EndHead();
            Come(part.Ledger, "a");
            Assert.True(part.Ledger.IsDone);
            part.Ledger.EndBlock();
            Come(part.Ledger, "b");
            Assert.False(part.Ledger.IsDone);
            part.Rows.Write("two\n"u8);
            part.Complete((_, _) => { });
        }

        Assert.Equal("head\none\ntwo\n", File.ReadAllText(Files.Output));
        Assert.Equal([Files.Output], Directory.GetFiles(_folder.Root));
    }

    private static void Come(InputLedger ledger, string document) => ledger.AddDocument(document);

    private PartFile Begin() => PartFile.Begin(Files, Identity, goesOn: true);

    private PartFile Resume() => PartFile.Resume(Files, Identity);
}
