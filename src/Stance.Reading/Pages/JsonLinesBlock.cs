using System.Text;
using System.Text.Unicode;
using Stance.Reading.Files;
using Stance.Reading.Rows;

namespace Stance.Reading.Pages;

/// <summary>Some lines of JSON Lines, each a document.</summary>
/// <param name="file">The file.</param>
/// <param name="lines">Given back once it is read.</param>
/// <param name="firstLine">The number of its first line, from 1.</param>
internal sealed class JsonLinesBlock(InputFile file, LineBlock lines, int firstLine) : InputBlock(file, lines.Bytes.Length)
{
    /// <inheritdoc/>
    public override BlockContent Read()
    {
        var results = new List<ReadResult>();
        ReadOnlyMemory<byte> rest = lines.Bytes;
        for (int line = firstLine; rest.Length > 0; line++)
        {
            int end = rest.Span.IndexOf((byte)'\n');
            ReadOnlyMemory<byte> json = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (ReadLine(json, line) is not ReadResult result)
            {
                continue;
            }

            results.Add(result);
            if (result.Problem?.Place == File.Path)
            {
                break;
            }
        }

        lines.Return();
        return new BlockContent { Pages = results };
    }

    // Each line by itself, so that one bad byte costs one document; null for a blank one.
    private ReadResult? ReadLine(ReadOnlyMemory<byte> json, int line)
    {
        if (!Utf8.IsValid(json.Span))
        {
            return ReadResult.Failed($"{File.Path}:{line}", "not UTF-8; save the file as UTF-8");
        }

        if (!json.Span.StartsWith((byte)'{') && string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(json.Span)))
        {
            return null;
        }

        return ScoreOutput.IsJsonLine(json) ? ReadResult.Failed(File.Path, WholeFileBlock.WrittenByScore) : JsonDocumentReader.Read(json, File, line);
    }
}
