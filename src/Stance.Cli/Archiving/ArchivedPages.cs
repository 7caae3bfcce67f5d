using System.Globalization;
using Stance.Archive.Reading;
using Stance.Cli.Scoring;
using Stance.Reading.Files;
using Stance.Reading.Pages;

namespace Stance.Cli.Archiving;

/// <summary>Reads the pages that <c>stance compare --archive</c> asks for, with the labels of one model.</summary>
/// <param name="choice">Which pages.</param>
/// <param name="modelSha256">Whose labels.</param>
/// <param name="warn">Told of what is left out.</param>
internal sealed class ArchivedPages(ArchiveChoice choice, string modelSha256, Action<string> warn)
{
    private const int ShownDigits = 12;
    private const int MostFields = 12;

    /// <summary>The pages, in the order in which they came into the archive; their names differ.</summary>
    /// <param name="progress">Told the share done.</param>
    /// <param name="cancellation">Looked at between pages.</param>
    /// <exception cref="InputFormatException">There is no such archive, the model has no labels there, or no document is what was asked for.</exception>
    /// <exception cref="IOException">The archive can't be read.</exception>
    public IReadOnlyList<ScoredPage> Read(IProgress<double> progress, CancellationToken cancellation)
    {
        using ArchiveReader reader = ArchiveReader.Open(choice.Path);
        RequireModel(reader.Models());
        var query = new ArchiveQuery { ModelSha256 = modelSha256, Since = choice.Since, Until = choice.Until, Where = choice.Where };
        ArchiveSelection selection = reader.Select(query);
        Require(selection);
        var names = new DocumentNames();
        var pages = new List<ScoredPage>(selection.Documents.Count);
        foreach (ScoredPage page in reader.Read(query, selection))
        {
            cancellation.ThrowIfCancellationRequested();
            pages.Add(page with { Document = names.Take(page.Document) });
            progress.Report((double)pages.Count / selection.Documents.Count);
        }

        return pages;
    }

    private void RequireModel(IReadOnlyList<ArchivedModel> models)
    {
        if (models.Any(m => m.Sha256 == modelSha256))
        {
            return;
        }

        string there = models.Count == 0
            ? "it is empty"
            : "it has those of " + string.Join(", ", models.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Name} ({m.Sha256[..Math.Min(ShownDigits, m.Sha256.Length)]}, {Documents(m.Documents)})")));
        throw new InputFormatException($"{choice.Path}: there are no labels of the model {modelSha256[..ShownDigits]}; {there}: name one of them with --model, or add this one's with 'stance score PATH --archive {choice.Path}'");
    }

    private void Require(ArchiveSelection selection)
    {
        if (selection.UnknownField is FieldCondition condition)
        {
            string[] fields = [.. selection.Fields.Count > MostFields ? [.. selection.Fields.Take(MostFields), "…"] : selection.Fields, "source", "document", "title", "date", "url"];
            throw new InputFormatException($"--where {condition}: no document has a field '{condition.Field}'; there are {string.Join(", ", fields)}");
        }

        if (selection.Unscored > 0)
        {
            warn($"{Documents(selection.Unscored)} left out: in the version that is there now this model has not scored {(selection.Unscored == 1 ? "it" : "them")}");
        }

        if (selection.Undated > 0)
        {
            warn($"{Documents(selection.Undated)} left out: {(selection.Undated == 1 ? "its date names" : "their dates name")} no day");
        }

        if (selection.Documents.Count == 0)
        {
            throw new InputFormatException($"{choice.Path}: none of {Documents(selection.Examined)} is what --since, --until and --where ask for");
        }
    }

    private static string Documents(long count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "document" : "documents")}");
}
