using Stance.Cli.Scoring;
using Stance.CommandLine;
using Stance.Comparison;
using Stance.Models;
using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Pages;

namespace Stance.Cli.Comparing;

/// <summary>One run of <c>stance compare</c>: reads and labels pages, groups them, compares the groups.</summary>
internal sealed class CompareRun(StanceModel model, PageMetadata? metadata, CompareOptions options)
{
    // Reading and labelling take most of the time.
    private const double ScoringShare = 0.8;

    /// <summary>What was found; null if no input could be read.</summary>
    public ToneComparison? Result { get; private set; }

    /// <summary>Compares everything that the paths stand for.</summary>
    /// <param name="progress">Told the share done.</param>
    /// <param name="cancellation">Looked at between pages and resamples.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputFormatException">There is nothing to compare.</exception>
    public int Run(IProgress<double> progress, CancellationToken cancellation)
    {
        ValidationTable? validation = options.ValidationPath is string path ? ValidationFile.Read(path, model) : model.Validation;
        using var collector = new ScoredPageCollector();
        var scoring = new ScoreRun(model, metadata, options.Scoring, new ScoreOutput { Writers = [collector], TakeScored = collector.Add });
        int code = scoring.Run(new PartOfProgress(progress, 0, ScoringShare), cancellation);
        if (code == ExitCode.BadData)
        {
            return code;
        }

        IReadOnlyList<ToneDocument> documents = DuplicateDocuments.LeaveOut(new ComparedField(options.By).Apply(collector.Pages, Warn), Warn);
        documents = LeaveOutEmpty(documents);
        int byHand = documents.Sum(d => d.Sentences.Count(s => s.ByHand));
        if (byHand > 0)
        {
            Warn($"{byHand} {(byHand == 1 ? "sentence has a stance" : "sentences have stances")} changed by hand: look at shares as counted; corrected ones still assume the classifier's errors");
        }

        bool tests = options.By != "document";
        if (tests)
        {
            RequireTwoSources(documents);
        }

        if (validation is not null && options.ValidationPath is null && documents.All(d => d.Sentences.All(s => s.Section == SectionKind.None)))
        {
            Warn("lists of sentences are not corrected: the model's own errors are known from whole pages (--validation names sentences like yours)");
            validation = null;
        }

        var how = new ToneComparisonOptions { By = options.By, Tests = tests, Seed = options.Seed, Threads = options.Scoring.Threads };
        Result = ToneComparer.Compare(documents, validation, how, new PartOfProgress(progress, ScoringShare, 1), cancellation);
        return code;
    }

    private List<ToneDocument> LeaveOutEmpty(IReadOnlyList<ToneDocument> documents)
    {
        var speaking = documents.Where(d => d.Sentences.Any(s => s.IsOwnTone)).Select(d => d.Source).ToHashSet(StringComparer.Ordinal);
        foreach (string source in documents.Select(d => d.Source).Where(s => !speaking.Contains(s)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Warn($"{source}: no sentences in its headlines and bodies; left out");
        }

        return [.. documents.Where(d => speaking.Contains(d.Source))];
    }

    private void RequireTwoSources(IReadOnlyList<ToneDocument> documents)
    {
        string[] sources = [.. documents.Select(d => d.Source).Distinct(StringComparer.Ordinal)];
        if (sources.Length >= 2)
        {
            return;
        }

        string found = sources.Length == 0
            ? "there are no sentences to compare"
            : $"there is only one {options.By}, '{sources[0]}' ({documents.Count} {(documents.Count == 1 ? "document" : "documents")}); two are needed";
        string hint = options.By == "source" ? " (--source and --metadata name sources; --by document shows each document)" : " (--by document shows each document)";
        throw new InputFormatException(found + hint);
    }

    private void Warn(string message)
    {
        if (!options.Scoring.Quiet)
        {
            ProgramHost.Complain("stance", "warning: " + message);
        }
    }
}
