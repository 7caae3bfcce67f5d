using Stance.Archive.Tests;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Archiving;

/// <summary>Disks that fill up, inputs that break, two processes at once: one line of error, the right exit code, and a rerun repairs.</summary>
public sealed class ArchiveFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Archive => _folder.PathOf("news.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_processes_over_overlapping_input_leave_what_one_leaves()
    {
        string[] lines = ArchivePages.JsonLines(5000, 3).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string first = _folder.Write("first.jsonl", string.Join('\n', lines[..3500]));
        string second = _folder.Write("second.jsonl", string.Join('\n', lines[1500..]));
        string expected = Undisturbed(_folder.Write("all.jsonl", string.Join('\n', lines)));
        using RunningProgram a = Start(first);
        using RunningProgram b = Start(second);
        ProgramRun[] runs = [a.Finish(), b.Finish()];
        Assert.All(runs, r => Assert.Equal((0, ""), (r.ExitCode, r.Error)));
        Assert.Equal(expected, ArchiveDump.Of(Archive));
        Assert.Equal(["5000|2"], ArchiveDump.Query(Archive, "SELECT sum(new), count(finished) FROM runs"));
    }

    [TemporaryDiskFact]
    public void A_full_disk_is_told_in_one_line_and_with_room_again_a_rerun_repairs()
    {
        string pages = _folder.Write("pages.jsonl", ArchivePages.JsonLines(4000, 3));
        string expected = Undisturbed(pages);
        string disk = _folder.PathOf("disk");
        Directory.CreateDirectory(disk);
        string score = $"dotnet {ShellRun.Quoted(Path.Join(AppContext.BaseDirectory, "stance.dll"))} score {ShellRun.Quoted(pages)} --quiet --archive {ShellRun.Quoted(disk)}/news.db";
        string fill = $"mount -t tmpfs -o size=2m none {ShellRun.Quoted(disk)} && {{ {score}; echo full: $?; }}";
        string repair = $"mount -o remount,size=200m {ShellRun.Quoted(disk)} && {{ {score} > /dev/null; echo repaired: $?; }} && cp {ShellRun.Quoted(disk)}/news.db {ShellRun.Quoted(Archive)}";
        ProgramRun run = ShellRun.Of($"unshare -rm sh -c {ShellRun.Quoted($"{fill}; {repair}")}");
        Assert.Equal("full: 1\nrepaired: 0\n", run.Output);
        Assert.Matches(@"news\.db: (the disk is full|reading or writing the archive failed)", Assert.Single(run.ErrorLines));
        Assert.Equal(expected, ArchiveDump.Of(Archive));
    }

    [ShellFact]
    public void A_limit_on_the_size_of_files_is_told_and_with_a_higher_one_a_rerun_repairs()
    {
        string pages = _folder.Write("pages.jsonl", ArchivePages.JsonLines(4000, 3));
        string expected = Undisturbed(pages);
        string score = $"dotnet {ShellRun.Quoted(Path.Join(AppContext.BaseDirectory, "stance.dll"))} score {ShellRun.Quoted(pages)} --quiet --archive {ShellRun.Quoted(Archive)}";
        ProgramRun run = ShellRun.Of($"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f 1500; {score}");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"news\.db: (the disk is full|reading or writing the archive failed)", Assert.Single(run.ErrorLines));
        Finish(pages);
        Assert.Equal(expected, ArchiveDump.Of(Archive));
    }

    [Fact]
    public void A_gz_that_is_damaged_in_the_middle_is_named_the_others_count_and_once_it_is_whole_a_rerun_repairs()
    {
        byte[] packed = ArchivePages.Packed(ArchivePages.JsonLines(3000, 3));
        string folder = _folder.PathOf("pages");
        _folder.Write("pages/a.txt", "The pier is shut.");
        _folder.Write("pages/b.jsonl.gz", packed);
        _folder.Write("pages/c.txt", "The ferry is late.");
        string expected = Undisturbed(folder);
        byte[] damaged = [.. packed];
        damaged.AsSpan(packed.Length / 2, 64).Fill(0xFF);
        _folder.Write("pages/b.jsonl.gz", damaged);
        ProgramRun run = Score(folder);
        Assert.Equal(5, run.ExitCode);
        Assert.Contains(run.ErrorLines, l => l.Contains("b.jsonl.gz: not a valid gzip file, or one that was cut short", StringComparison.Ordinal));
        Assert.Equal(["a.txt", "c.txt"], ArchiveDump.Query(Archive, "SELECT name FROM documents WHERE name LIKE '%.txt' ORDER BY name"));
        _folder.Write("pages/b.jsonl.gz", packed);
        Finish(folder);
        Assert.Equal(expected, ArchiveDump.Of(Archive));
    }

    [ShellFact]
    public void A_file_that_vanishes_while_others_are_read_is_named_and_comes_with_the_next_run()
    {
        string waits = _folder.PathOf("first.jsonl");
        string vanishes = _folder.Write("second.txt", "The pier is shut.");
        string changes = _folder.Write("third.txt", "The ferry is late.");
        Assert.Equal(0, ShellRun.Of($"mkfifo {ShellRun.Quoted(waits)}").ExitCode);
        using (RunningProgram program = RunningProgram.Start("score", waits, vanishes, changes, "--archive", Archive))
        {
            // It opens when the program reads it.
            using (var pipe = new StreamWriter(new FileStream(waits, FileMode.Open, FileAccess.Write)))
            {
                File.Delete(vanishes);
                File.WriteAllText(changes, "The ferry is late. It will sail at noon.");
                pipe.Write(ArchivePages.JsonLines(50, 3));
            }

            ProgramRun run = program.Finish();
            Assert.Equal(5, run.ExitCode);
            Assert.Equal($"stance: {vanishes}: no such file or folder", Assert.Single(run.ErrorLines).Replace("no such file\n", "no such file or folder\n", StringComparison.Ordinal));
        }

        File.Delete(waits);
        _folder.Write("first.jsonl", ArchivePages.JsonLines(50, 3));
        _folder.Write("second.txt", "The pier is shut.");
        string[] inputs = [waits, vanishes, changes];
        Assert.Equal(0, ProgramRun.Of("stance", ["score", .. inputs, "--archive", Archive]).ExitCode);
        string undisturbed = _folder.PathOf("undisturbed.db");
        ProgramRun.Of("stance", ["score", .. inputs, "--archive", undisturbed]);
        Assert.Equal(ArchiveDump.Of(undisturbed), ArchiveDump.Of(Archive));
    }

    private string Undisturbed(string input)
    {
        string archive = _folder.PathOf("undisturbed.db");
        Assert.Equal(0, ProgramRun.Of("stance", ["score", input, "--archive", archive]).ExitCode);
        return ArchiveDump.Of(archive);
    }

    private RunningProgram Start(string input) => RunningProgram.Start("score", input, "--archive", Archive);

    private ProgramRun Score(string input) => ProgramRun.Of("stance", ["score", input, "--archive", Archive]);

    private void Finish(string input) => Assert.Equal(0, Score(input).ExitCode);
}
