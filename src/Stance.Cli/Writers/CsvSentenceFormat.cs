using Stance.Cli.Scoring;
using Stance.Labels;
using Stance.Pages;
using RowsOfScore = Stance.Reading.Rows.ScoreOutput;

namespace Stance.Cli.Writers;

/// <summary>One CSV row a sentence; columns as in PRODUCT.md.</summary>
/// <param name="byteOrderMark">Whether the file opens with one.</param>
/// <param name="rawText">Whether text that a spreadsheet would run stays as it is.</param>
internal sealed class CsvSentenceFormat(bool byteOrderMark, bool rawText) : IRowFormat
{
    private const byte Comma = (byte)',';

    public void AppendHead(Utf8Buffer buffer)
    {
        if (byteOrderMark)
        {
            buffer.Append("\uFEFF");
        }

        buffer.Append("document,source,title,date,section,index,start,length,stance,neutral,editorial,reader,bias,quoted,attributed,text\n"u8);
    }

    public void Append(ScoredDocument document, Utf8Buffer buffer)
    {
        int from = buffer.Length;
        int length = 0;
        foreach (ScoredRow row in document.Rows)
        {
            // What stands in front of each row is the same.
            if (length == 0)
            {
                AppendFront(document, buffer);
                length = buffer.Length - from;
            }
            else
            {
                buffer.Repeat(from, length);
            }

            Append(row, buffer);
        }
    }

    private void AppendFront(ScoredDocument document, Utf8Buffer buffer)
    {
        AppendText(document.Document, buffer);
        AppendText(document.Source, buffer);
        AppendText(document.Title, buffer);
        AppendText(document.Date, buffer);
    }

    private void Append(ScoredRow row, Utf8Buffer buffer)
    {
        buffer.Append(SectionNames.Of(row.Section));
        buffer.Append(Comma);
        buffer.Append(row.Index);
        buffer.Append(Comma);
        buffer.Append(row.Start);
        buffer.Append(Comma);
        buffer.Append(row.Length);
        buffer.Append(Comma);
        buffer.Append(row.Stance);
        buffer.Append(Comma);
        if (row.Labelled is LabelledSentence labelled)
        {
            Append(labelled, buffer);
        }
        else
        {
            buffer.Append(",,,,,,"u8);
        }

        ReadOnlySpan<char> text = row.Text.Span;
        CsvCells.Append(buffer, text, Guards(text));
        buffer.Append((byte)'\n');
    }

    private static void Append(LabelledSentence labelled, Utf8Buffer buffer)
    {
        AppendNumber(labelled.Probabilities.Neutral, buffer);
        AppendNumber(labelled.Probabilities.Editorial, buffer);
        AppendNumber(labelled.Probabilities.Reader, buffer);
        AppendNumber(labelled.Bias, buffer);
        AppendNumber(labelled.Sentence.Quoted, buffer);
        buffer.Append(labelled.Sentence.Attributed ? "true,"u8 : "false,"u8);
    }

    private static void AppendNumber(double value, Utf8Buffer buffer)
    {
        buffer.AppendFour(value);
        buffer.Append(Comma);
    }

    private void AppendText(string? text, Utf8Buffer buffer)
    {
        CsvCells.Append(buffer, text, text is not null && Guards(text));
        buffer.Append(Comma);
    }

    // A lone mark runs nothing.
    private bool Guards(ReadOnlySpan<char> text) => !rawText && text.Length > 1 && RowsOfScore.LooksLikeFormula(text);
}
