using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Stance.Labels;
using Stance.Models;
using Stance.Reading.Files;

namespace Stance.Reading.Rows;

/// <summary>Reads raw sentences for pretraining: tab-separated with a header line, or JSON Lines; each also as .gz.</summary>
/// <remarks>
/// Fields: <c>voice</c> (neutral, editorial, reader or empty), <c>slant</c> (partisan, centre or empty), <c>source</c>,
/// <c>document</c>, <c>text</c>. Only <c>text</c> must be there; other fields are not read. Line by line: the whole file is
/// never in memory at once.
/// </remarks>
public static class RawSentenceReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Fields = ["voice", "slant", "source", "document", "text"];

    /// <summary>The sentences of all files, in order.</summary>
    /// <param name="paths">Files, folders and globs; in a folder its .tsv and .jsonl files, in ordinal order.</param>
    /// <exception cref="TrainingDataException">A file or line can't be used; the message names place, value and what is allowed.</exception>
    public static IReadOnlyList<RawSentence> ReadAll(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var sentences = new List<RawSentence>();
        var strings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in paths.SelectMany(Expand))
        {
            Read(path, sentences, strings);
        }

        return sentences.Count > 0 ? sentences : throw new TrainingDataException(string.Join(", ", paths), 0, "there are no sentences");
    }

    private static IEnumerable<string> Expand(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(f => IsJson(f) || Bare(f).EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);
    }

    private static string Bare(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;

    private static bool IsJson(string path) => Bare(path).EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    private static void Read(string path, List<RawSentence> sentences, Dictionary<string, string> strings)
    {
        int line = 0;
        try
        {
            using Stream file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
            using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var reader = new StreamReader(stream, StrictUtf8);
            int[]? columns = null;
            while (reader.ReadLine() is string text)
            {
                line++;
                if (text.Length == 0)
                {
                    continue;
                }

                if (IsJson(path))
                {
                    sentences.Add(FromJson(path, line, text, strings));
                }
                else if (columns is null)
                {
                    columns = Header(path, text);
                }
                else
                {
                    sentences.Add(FromTabs(path, line, text, columns, strings));
                }
            }
        }
        catch (Exception e) when (e is not TrainingDataException && ReadFailure.IsExpected(e))
        {
            throw new TrainingDataException(path, line + 1, ReadFailure.Reason(e));
        }
        catch (DecoderFallbackException)
        {
            throw new TrainingDataException(path, line + 1, "not UTF-8; save the file as UTF-8");
        }
        catch (InvalidDataException)
        {
            throw new TrainingDataException(path, line + 1, "not a valid gzip file, or one that was cut short");
        }
    }

    private static int[] Header(string path, string line)
    {
        string[] names = line.TrimStart('\uFEFF').Split('\t');
        int[] columns = [.. Fields.Select(f => Array.IndexOf(names, f))];
        return columns[^1] >= 0 ? columns : throw new TrainingDataException(path, 1, $"the header has no column 'text' (found: {string.Join(", ", names)}); columns are {string.Join(", ", Fields)}, separated by tabs");
    }

    private static RawSentence FromTabs(string path, int line, string text, int[] columns, Dictionary<string, string> strings)
    {
        string[] cells = text.Split('\t');
        string Cell(int field) => columns[field] < 0 ? "" : columns[field] < cells.Length ? cells[columns[field]]
            : throw new TrainingDataException(path, line, $"{cells.Length} fields where the header has more");
        return Make(path, line, [Cell(0), Cell(1), Cell(2), Cell(3), Cell(4)], strings);
    }

    private static RawSentence FromJson(string path, int line, string text, Dictionary<string, string> strings)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new TrainingDataException(path, line, "a line must be a JSON object");
            }

            return Make(path, line, [.. Fields.Select(f => json.RootElement.TryGetProperty(f, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "")], strings);
        }
        catch (JsonException e)
        {
            throw new TrainingDataException(path, line, $"not valid JSON ({e.Message.Split('.')[0]})");
        }
    }

    private static RawSentence Make(string path, int line, string[] fields, Dictionary<string, string> strings)
    {
        StanceLabel voice = default;
        if (fields[0].Length > 0 && !StanceNames.TryParse(fields[0], out voice))
        {
            throw new TrainingDataException(path, line, $"voice '{fields[0]}'; allowed are {string.Join(", ", StanceNames.All)} or nothing");
        }

        if (fields[1] is not ("" or "partisan" or "centre" or "center"))
        {
            throw new TrainingDataException(path, line, $"slant '{fields[1]}'; allowed are partisan, centre or nothing");
        }

        if (string.IsNullOrWhiteSpace(fields[4]))
        {
            throw new TrainingDataException(path, line, "the text is empty");
        }

        return new RawSentence
        {
            Voice = fields[0].Length == 0 ? null : voice,
            Partisan = fields[1].Length == 0 ? null : fields[1] == "partisan",
            Source = Shared(strings, fields[2]),
            Document = Shared(strings, fields[3]),
            Text = fields[4],
        };
    }

    private static string Shared(Dictionary<string, string> strings, string value)
    {
        if (!strings.TryGetValue(value, out string? shared))
        {
            strings.Add(value, shared = value);
        }

        return shared;
    }
}
