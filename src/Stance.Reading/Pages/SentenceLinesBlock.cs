using System.Text;
using Stance.Reading.Files;

namespace Stance.Reading.Pages;

/// <summary>Some lines of a text file, each a sentence.</summary>
/// <param name="file">The file.</param>
/// <param name="lines">Given back once it is read.</param>
/// <param name="offset">Where they stand in the file, for messages.</param>
internal sealed class SentenceLinesBlock(InputFile file, LineBlock lines, long offset) : InputBlock(file, lines.Bytes.Length)
{
    /// <inheritdoc/>
    public override BlockContent Read()
    {
        ReadOnlySpan<byte> bytes = lines.Bytes.Span;
        InputFormatException? problem = Utf8Check.Find(bytes, offset, out int end);
        if (problem is not null)
        {
            // Lines before the one that is none still count.
            bytes = bytes[..(bytes[..end].LastIndexOf((byte)'\n') + 1)];
        }

        var sentences = new List<ListedSentence>();
        int units = Add(bytes, sentences);
        lines.Return();
        return new BlockContent { Sentences = sentences, Units = units, Problem = problem is null ? null : new InputProblem(File.Path, ReadFailure.Reason(problem)) };
    }

    private static int Add(ReadOnlySpan<byte> bytes, List<ListedSentence> sentences)
    {
        int units = 0;
        while (!bytes.IsEmpty)
        {
            int end = bytes.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            bool returns = line.EndsWith((byte)'\r');
            string text = Encoding.UTF8.GetString(returns ? line[..^1] : line);
            sentences.Add(new ListedSentence(text, units));
            units += text.Length + (returns ? 1 : 0) + (end < 0 ? 0 : 1);
        }

        return units;
    }
}
