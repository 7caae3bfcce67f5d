using Stance.Cli.Scoring;
using Stance.Cli.Writers;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Cli.Tests.Writers;

public class CsvSentenceFormatTests
{
    private const string Hostile = "ab \",\n\r\t=+-@'é€😀\uD800\uDC00\0 ;|";

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Rows_are_byte_for_byte_those_of_the_slow_twin(bool byteOrderMark, bool rawText)
    {
        var random = new Random(8);
        for (int round = 0; round < 400; round++)
        {
            ScoredDocument[] documents = [.. Enumerable.Range(0, 3).Select(_ => Document(random))];
            using var slow = new MemoryStream();
            using (var csv = new SlowCsvOutput(slow, byteOrderMark, rawText))
            {
                var twin = new SlowCsvSentences(csv);
                Array.ForEach(documents, twin.Write);
            }

            using var quick = new Utf8Buffer();
            var format = new CsvSentenceFormat(byteOrderMark, rawText);
            format.AppendHead(quick);
            Array.ForEach(documents, d => format.Append(d, quick));
            Assert.Equal(slow.ToArray(), quick.Written.ToArray());
        }
    }

    private static ScoredDocument Document(Random random) => new()
    {
        Document = Text(random),
        Source = random.Next(3) == 0 ? null : Text(random),
        Title = random.Next(3) == 0 ? null : Text(random),
        Date = random.Next(3) == 0 ? null : Text(random),
        Rows = [.. Enumerable.Range(0, random.Next(4)).Select(i => Row(i, random))],
    };

    private static ScoredRow Row(int index, Random random)
    {
        bool empty = random.Next(5) == 0;
        string text = Text(random);
        var sentence = new Sentence(SectionKind.Body, new TextSpan(0, text.Length), [], random.NextDouble(), random.Next(2) == 0);
        var probabilities = new LabelProbabilities(random.NextDouble(), random.NextDouble(), random.NextDouble());
        return new ScoredRow
        {
            Section = (SectionKind)random.Next(5),
            Index = index,
            Start = random.Next(),
            Length = text.Length,
            Text = text.AsMemory(),
            Labelled = empty ? null : new LabelledSentence(sentence, index, probabilities, random.NextDouble()),
            Stance = empty ? "" : "neutral",
        };
    }

    private static string Text(Random random)
    {
        int length = random.Next(4) == 0 ? random.Next(200) : random.Next(5);
        return string.Concat(Enumerable.Range(0, length).Select(_ => Hostile[random.Next(Hostile.Length)]));
    }
}
