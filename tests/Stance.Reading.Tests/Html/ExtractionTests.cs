using System.Text.Json;
using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Html;
using Stance.Tests.Shared;

namespace Stance.Reading.Tests.Html;

/// <summary>The extraction on real pages does not get worse unnoticed.</summary>
public class ExtractionTests
{
    private const double LeastF1 = 0.97;
    private const double LeastOfAPage = 0.7;

    [SharedDataFact]
    public void Articles_of_real_pages_are_found()
    {
        string folder = Path.Join(Repository.SharedData, "extraction-dev");
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Join(folder, "ground-truth.json")));
        var scores = new List<ShingleScore>();
        foreach (JsonProperty known in truth.RootElement.EnumerateObject())
        {
            byte[] bytes = TextFile.ReadBytes(new InputFile(Path.Join(folder, "html", known.Name + ".html.gz"), known.Name, null, InputKind.Html));
            Page page = HtmlPageReader.Read(bytes, known.Name, null);
            string body = string.Join("\n\n", page.Layout!.Sections.Where(s => s.Kind is SectionKind.Body or SectionKind.EditorComment).SelectMany(s => s.Blocks).Select(b => b.In(page.Text).ToString()));
            scores.Add(ShingleScore.Of(known.Value.GetProperty("articleBody").GetString()!, body));
            Assert.True(scores[^1].F1 >= LeastOfAPage, $"{known.Name}: {scores[^1]}");
        }

        Assert.True(scores.Count > 90, $"{scores.Count} pages");
        Assert.True(ShingleScore.Mean(scores).F1 >= LeastF1, ShingleScore.Mean(scores).ToString());
    }

    [Fact]
    public void The_measure_is_that_of_the_public_benchmark()
    {
        Assert.Equal(new ShingleScore(1, 1), ShingleScore.Of("one two three", "One two three".ToLowerInvariant()));
        Assert.Equal(new ShingleScore(0, 0), ShingleScore.Of("one two three four", "one two three"));
        Assert.Equal(new ShingleScore(0.5, 1), ShingleScore.Of("a b c d e", "a b c d e f g"));
        Assert.Equal(new ShingleScore(1, 1), ShingleScore.Of("", ""));
        Assert.Equal(0, ShingleScore.Of("a b c d", "").F1);
    }
}
