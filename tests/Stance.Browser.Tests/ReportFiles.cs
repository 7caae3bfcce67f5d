using Stance.Cli.Reports;
using Stance.Comparison;
using Stance.Tests.Shared;

namespace Stance.Browser.Tests;

/// <summary>Reports as files in a folder that disappears with the tests of a class.</summary>
public sealed class ReportFiles : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes a comparison's report and gives its path.</summary>
    internal string Write(string name, ToneComparison comparison)
    {
        using var text = new StringWriter();
        ComparisonReport.Write(comparison, new ReportProvenance { Version = "1.2.3", Command = "stance compare pages --format html", ModelSha256 = new string('a', 64) }, text);
        return _folder.Write(name, text.ToString());
    }

    /// <summary>Runs <c>stance score --format html</c> on pages of text and gives the report's path; once for each name.</summary>
    internal string Score(string name, params (string File, string Text)[] pages)
    {
        if (File.Exists(_folder.PathOf(name + ".html")))
        {
            return _folder.PathOf(name + ".html");
        }

        string[] paths = [.. pages.Select(p => _folder.Write(Path.Join(name, p.File), p.Text))];
        string report = _folder.PathOf(name + ".html");
        ProgramRun run = ProgramRun.Of("stance", ["score", .. paths, "--format", "html", "--quiet", "-o", report]);
        Assert.True(run.ExitCode == 0, run.Error);
        return report;
    }
}
