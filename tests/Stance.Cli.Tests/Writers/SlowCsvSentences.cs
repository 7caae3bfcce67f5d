using Stance.Cli.Scoring;
using Stance.Cli.Writers;
using Stance.Labels;
using Stance.Pages;

namespace Stance.Cli.Tests.Writers;

/// <summary>The same rows by CsvHelper, a cell at a time: the definition that the quick format is held to.</summary>
internal sealed class SlowCsvSentences
{
    private static readonly string[] Columns =
    [
        "document", "source", "title", "date", "section", "index", "start", "length", "stance", "neutral", "editorial", "reader",
        "bias", "quoted", "attributed", "text",
    ];

    private readonly SlowCsvOutput _csv;

    public SlowCsvSentences(SlowCsvOutput csv)
    {
        _csv = csv;
        Array.ForEach(Columns, csv.Plain);
        csv.EndRow();
    }

    public void Write(ScoredDocument document)
    {
        foreach (ScoredRow row in document.Rows)
        {
            _csv.Text(document.Document);
            _csv.Text(document.Source);
            _csv.Text(document.Title);
            _csv.Text(document.Date);
            _csv.Plain(SectionNames.Of(row.Section));
            _csv.Plain(Numbers.Whole(row.Index));
            _csv.Plain(Numbers.Whole(row.Start));
            _csv.Plain(Numbers.Whole(row.Length));
            _csv.Plain(row.Stance);
            WriteLabels(row.Labelled);
            _csv.Text(row.Text.ToString());
            _csv.EndRow();
        }
    }

    private void WriteLabels(LabelledSentence? labelled)
    {
        if (labelled is not LabelledSentence sentence)
        {
            for (int i = 0; i < 6; i++)
            {
                _csv.Plain("");
            }

            return;
        }

        _csv.Plain(Numbers.Four(sentence.Probabilities.Neutral));
        _csv.Plain(Numbers.Four(sentence.Probabilities.Editorial));
        _csv.Plain(Numbers.Four(sentence.Probabilities.Reader));
        _csv.Plain(Numbers.Four(sentence.Bias));
        _csv.Plain(Numbers.Four(sentence.Sentence.Quoted));
        _csv.Plain(sentence.Sentence.Attributed ? "true" : "false");
    }
}
