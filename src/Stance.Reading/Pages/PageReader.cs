using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Html;
using Stance.Reading.Rows;

namespace Stance.Reading.Pages;

/// <summary>From input files to pages, one after another, as they are asked for.</summary>
/// <remarks>A file or record that can't be read becomes a failed result; the others still count.</remarks>
public static class PageReader
{
    private static readonly System.Text.UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private const string WrittenByScore = "this is output of 'stance score'; its rows are sentences, and scoring them again would make documents of them";

    /// <summary>The pages of one file; what <c>stance score</c> wrote is refused.</summary>
    public static IEnumerable<ReadResult> Read(InputFile file) => Read(file, acceptScored: false);

    /// <summary>The pages of one file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="acceptScored">Whether what <c>stance score</c> wrote is read with its labels, or refused.</param>
    public static IEnumerable<ReadResult> Read(InputFile file, bool acceptScored)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Kind switch
        {
            InputKind.Html => Guarded(file, ReadHtml(file)),
            InputKind.JsonLines => Guarded(file, ReadJsonLines(file, acceptScored)),
            InputKind.Csv => Guarded(file, ReadCsv(file, acceptScored)),
            _ => Guarded(file, ReadText(file, acceptScored)),
        };
    }

    private static IEnumerable<ReadResult> ReadText(InputFile file, bool acceptScored)
    {
        string text = TextFile.Read(file);
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            // Markup under a name for text, or from standard input.
            yield return ReadResult.Of(HtmlPageReader.Read(text, file.Document, file.Folder));
            yield break;
        }

        if (!ScoreOutput.IsText(text))
        {
            yield return ReadResult.Of(new Page { Document = file.Document, Text = text, FallbackSource = file.Folder });
            yield break;
        }

        foreach (ReadResult result in acceptScored ? ScoredFileReader.Read(file, text) : [ReadResult.Failed(file.Path, WrittenByScore)])
        {
            yield return result;
        }
    }

    private static IEnumerable<ReadResult> ReadHtml(InputFile file)
    {
        byte[] bytes = TextFile.ReadBytes(file, HtmlPageReader.LargestPage);
        yield return ReadResult.Of(HtmlPageReader.Read(bytes, file.Document, file.Folder));
    }

    private static IEnumerable<ReadResult> ReadJsonLines(InputFile file, bool acceptScored)
    {
        byte[] bytes = TextFile.ReadBytes(file);
        foreach ((int line, string? json) in Lines(bytes))
        {
            if (json is null)
            {
                yield return ReadResult.Failed($"{file.Path}:{line}", "not UTF-8; save the file as UTF-8");
                continue;
            }

            if (string.IsNullOrWhiteSpace(json))
            {
                continue;
            }

            if (ScoreOutput.IsJsonLine(json))
            {
                if (acceptScored && line == 1)
                {
                    foreach (ReadResult result in ScoredFileReader.Read(file, TextFile.Decode(bytes)))
                    {
                        yield return result;
                    }

                    yield break;
                }

                yield return ReadResult.Failed(file.Path, WrittenByScore);
                yield break;
            }

            yield return JsonDocumentReader.Read(json, file, line);
        }
    }

    private static IEnumerable<ReadResult> ReadCsv(InputFile file, bool acceptScored)
    {
        string text = TextFile.Read(file);
        using var table = new CsvTable(text);
        if (ScoreOutput.IsHeader(table))
        {
            foreach (ReadResult result in acceptScored ? ScoredFileReader.Read(file, text) : [ReadResult.Failed(file.Path, WrittenByScore)])
            {
                yield return result;
            }

            yield break;
        }

        ScoreOutput.RequireWhole(table);
        if (!table.Has("html"))
        {
            table.Require("text");
        }

        while (table.Read())
        {
            string place = $"{file.Path}:{table.Line}";
            yield return table.Problem is string problem ? ReadResult.Failed(place, problem) : ToPage(file, table, place);
        }
    }

    // Each line by itself, so that one bad byte costs one document; null where a line is not UTF-8.
    private static IEnumerable<(int Line, string? Text)> Lines(byte[] bytes)
    {
        int start = bytes.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0;
        for (int line = 1; start < bytes.Length; line++)
        {
            int length = bytes.AsSpan(start).IndexOf((byte)'\n');
            int end = length < 0 ? bytes.Length : start + length;
            yield return (line, Decode(bytes.AsSpan(start, end - start)));
            start = end + 1;
        }
    }

    private static string? Decode(ReadOnlySpan<byte> line)
    {
        try
        {
            return StrictUtf8.GetString(line);
        }
        catch (System.Text.DecoderFallbackException)
        {
            return null;
        }
    }

    // A row has text or html; text that is there is what was meant to be read.
    private static ReadResult ToPage(InputFile file, CsvTable table, string place)
    {
        string document = Given(table["id"]) ?? Given(table["document"]) ?? $"{file.Document}:{table.Line}";
        Page page;
        try
        {
            page = Given(table["text"]) is null && Given(table["html"]) is string html
                ? HtmlPageReader.Read(html, document, file.Folder)
                : new Page { Document = document, Text = table["text"] ?? "", FallbackSource = file.Folder };
        }
        catch (InputFormatException e)
        {
            return ReadResult.Failed(place, ReadFailure.Reason(e));
        }

        return ReadResult.Of(page with
        {
            Source = Given(table["source"]),
            Title = Given(table["title"]),
            Date = Given(table["date"]),
            Url = Given(table["url"]),
            Fields = DocumentFields.Further(table.Fields().Select(f => (f.Key, (string?)f.Value))),
        });
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    // An iterator can't catch around a yield: this steps through another and turns its exception into a last result.
    private static IEnumerable<ReadResult> Guarded(InputFile file, IEnumerable<ReadResult> results)
    {
        using IEnumerator<ReadResult> step = results.GetEnumerator();
        while (true)
        {
            ReadResult result;
            try
            {
                if (!step.MoveNext())
                {
                    yield break;
                }

                result = step.Current;
            }
            catch (Exception e) when (ReadFailure.IsExpected(e))
            {
                result = ReadResult.Failed(file.Path, ReadFailure.Reason(e));
            }

            yield return result;
            if (result.Problem?.Place == file.Path)
            {
                yield break;
            }
        }
    }
}
