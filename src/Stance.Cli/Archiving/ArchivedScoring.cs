using Stance.Archive.Writing;
using Stance.Cli.Reports;
using Stance.Cli.Scoring;
using Stance.CommandLine;
using Stance.Models;

namespace Stance.Cli.Archiving;

/// <summary>The archive's part of a run of <c>stance score</c>.</summary>
internal sealed class ArchivedScoring : IDisposable
{
    private readonly ScoreOptions _options;
    private readonly string _modelSha256;
    private readonly ArchiveSession _session;
    private readonly ArchiveRecorder _recorder;

    private ArchivedScoring(ScoreOptions options, StanceModel model, string modelSha256)
    {
        (_options, _modelSha256) = (options, modelSha256);
        string name = Path.GetFileName(options.ModelPath ?? ModelStore.DefaultPath);
        _session = ArchiveSession.Open(options.ArchivePath!, new ArchiveModel(modelSha256, name, model.Card.Trainer), CommandLineText.Version);
        _recorder = new ArchiveRecorder(_session, options.WritesRows ? new PageScorer(model, options) : null, options);
    }

    /// <summary>Opens the archive that the options name.</summary>
    /// <exception cref="Stance.Reading.Files.InputFormatException">The file is no archive, or a newer one.</exception>
    /// <exception cref="IOException">It can't be written.</exception>
    public static ArchivedScoring Open(ScoreOptions options, StanceModel model, string modelSha256) => new(options, model, modelSha256);

    /// <summary>An output that fills the archive too, and takes from it what it knows.</summary>
    /// <param name="rows">Where rows go; it stays its opener's.</param>
    public ScoreOutput Beside(ScoreOutput rows) => new() { Rows = rows.Rows, Writers = [.. rows.Writers, _recorder], Known = _recorder };

    /// <summary>Says what the run did, where that was asked for.</summary>
    public void WriteSummary()
    {
        if (_recorder.Counts is not ArchiveCounts counts || _options.Summary is not string format)
        {
            return;
        }

        var summary = new ArchiveSummary(_options.ArchivePath!, _modelSha256, counts);
        if (format == "json")
        {
            Console.Out.Write(summary.ToJson() + "\n");
        }
        else
        {
            summary.WriteTable(Terminal.Out());
        }
    }

    /// <summary>Closes the archive.</summary>
    public void Dispose() => _session.Dispose();
}
