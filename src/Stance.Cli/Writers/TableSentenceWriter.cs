using Spectre.Console;
using Stance.Cli.Scoring;
using Stance.CommandLine;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;

namespace Stance.Cli.Writers;

/// <summary>A table a document, for people: section, stance with its probability, bias, sentence.</summary>
internal sealed class TableSentenceWriter(IAnsiConsole console) : IScoreWriter
{
    private static readonly Style Plain = Style.Plain;
    // The terminal's own dark yellow and cyan: readable on light and dark grounds.
    private static readonly Style Editorial = new(Color.Olive);
    private static readonly Style Reader = new(Color.Teal);

    public void Write(ScoredDocument document)
    {
        WriteHeading(document);
        if (document.Rows.Count == 0)
        {
            return;
        }

        Table table = Terminal.NewTable("=section", "=stance", ">prob.", ">bias", "sentence");
        SectionKind? before = null;
        foreach (ScoredRow row in document.Rows)
        {
            Style style = StyleOf(row.Stance);
            LabelledSentence? labelled = row.Labelled;
            table.AddRow(
                new Text(row.Section == before ? "" : Short(row.Section)),
                new Text(row.Stance, style),
                new Text(labelled is LabelledSentence l ? Numbers.Two(l.Probabilities[l.Stance]) : ""),
                new Text(labelled is LabelledSentence b ? Numbers.Two(b.Bias) : ""),
                new Text(SafeText.Of(row.Text.ToString())));
            before = row.Section;
        }

        console.Write(table);
        console.WriteLine(Summary(document));
        console.WriteLine();
    }

    public void Dispose()
    {
    }

    private void WriteHeading(ScoredDocument document)
    {
        string[] parts = [SafeText.Of(document.Document), SafeText.Of(document.Source), SafeText.Of(document.Date)];
        console.Write(new Text(string.Join(" · ", parts.Where(p => p.Length > 0)) + "\n", new Style(decoration: Decoration.Bold)));
        if (document.Title is not null && document.Rows.All(r => r.Section != SectionKind.Headline))
        {
            console.WriteLine(SafeText.Of(document.Title));
        }
    }

    private static string Summary(ScoredDocument document)
    {
        string[] names = [.. StanceNames.All, ScoredRow.Unsure];
        IEnumerable<string> counts = names.Select(n => (Name: n, Count: document.Rows.Count(r => r.Stance == n))).Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Name}");
        return $"  {document.Rows.Count} {(document.Rows.Count == 1 ? "sentence" : "sentences")}: {string.Join(", ", counts)}";
    }

    // 'editor-comment' would take a fifth of a narrow terminal.
    private static string Short(SectionKind section) => section switch
    {
        SectionKind.EditorComment => "note",
        SectionKind.ReaderComment => "comment",
        SectionKind.None => "",
        _ => SectionNames.Of(section),
    };

    private static Style StyleOf(string stance) => stance switch
    {
        "editorial" => Editorial,
        "reader" => Reader,
        _ => Plain,
    };
}
