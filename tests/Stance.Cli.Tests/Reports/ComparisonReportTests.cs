using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Stance.Cli.Reports.Tone;
using Stance.Comparison;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Reports;

public class ComparisonReportTests
{
    [Fact]
    public void Two_sources_that_differ_make_the_headline()
    {
        IHtmlDocument page = ReportText.Parsed(ReportText.Of(InventedComparison.Of(2)));

        Assert.Equal("The Brass Bell writes in a more opinionated tone than Tamsin Valley Record", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("The Brass Bell has more editorial comment than Tamsin Valley Record, by 30 percentage points (16 to 44)", page.QuerySelector(".findings")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_difference_is_told_from_the_side_of_the_source_that_has_more()
    {
        ToneComparison comparison = InventedComparison.Of(2);
        TonePair pair = comparison.Pairs[0] with { A = "Low", B = "High", Difference = -0.2, Low = -0.3, High = -0.1, Corrected = -0.25, CorrectedLow = -0.4, CorrectedHigh = -0.12 };

        var difference = new PairDifference(pair);

        Assert.Equal(("High", "Low", 0.2, 0.1, 0.3), (difference.More, difference.Less, difference.Amount, difference.Low, difference.High));
        Assert.Equal("25 percentage points (12 to 40)", difference.CorrectedWithInterval);
    }

    [Fact]
    public void Too_few_documents_are_said_to_show_nothing()
    {
        IHtmlDocument page = ReportText.Parsed(ReportText.Of(InventedComparison.Of(2, documents: 3)));

        Assert.StartsWith("Not enough data to tell the tone of", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("with 3 documents of", page.QuerySelector(".findings")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no difference, however large, could be shown", page.QuerySelector(".findings")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_that_is_not_shown_is_not_called_equality()
    {
        ToneComparison comparison = InventedComparison.Of(2);
        comparison = comparison with { Pairs = [.. comparison.Pairs.Select(p => p with { Verdict = ToneVerdict.NoDifferenceShown })] };

        IHtmlDocument page = ReportText.Parsed(ReportText.Of(comparison));

        Assert.StartsWith("No difference in tone shown between", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("that does not mean that the tones are the same", page.QuerySelector(".method")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(30, true)]
    public void Many_sources_get_a_matrix(int sources, bool matrix)
    {
        IHtmlDocument page = ReportText.Parsed(ReportText.Of(InventedComparison.Of(sources, documents: 5)));

        Assert.Equal(matrix ? sources * sources : 0, page.QuerySelectorAll(".matrix tbody td").Length);
        Assert.Equal(sources, page.QuerySelectorAll("#shares ~ table")[0].QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public void Without_tests_words_and_events_the_rest_still_stands()
    {
        ToneComparison comparison = InventedComparison.Of(4, documents: 1) with { Pairs = [], Terms = [], Events = [], Validation = null };
        comparison = comparison with { Options = comparison.Options with { By = "document", Tests = false } };

        IHtmlDocument page = ReportText.Parsed(ReportText.Of(comparison));

        Assert.Equal("The tone of 4 documents, side by side", page.QuerySelector("h1")!.TextContent);
        Assert.Null(page.GetElementById("pairs"));
        Assert.Null(page.GetElementById("terms"));
        Assert.Contains("No event was found", page.GetElementById("events")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_without_sentences_or_known_errors_are_shown_as_such()
    {
        ToneComparison comparison = InventedComparison.Of(2);
        var silent = new VoiceTone { Documents = 0, Sentences = 0 };
        comparison = comparison with
        {
            Validation = null,
            Sources = [comparison.Sources[0] with { Comments = silent, QuotedVoice = silent, Methods = [] }, comparison.Sources[1] with { All = silent, OwnVoice = silent, QuotedVoice = silent, Comments = silent, Methods = [] }],
        };

        string text = ReportText.Parsed(ReportText.Of(comparison)).Body!.TextContent;

        Assert.Contains("no such sentence", text, StringComparison.Ordinal);
        Assert.Contains("Nothing is known of this model’s errors", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_leads_to_a_list_that_is_there()
    {
        IHtmlDocument page = ReportText.Parsed(ReportText.Of(InventedComparison.Of(3)));
        using JsonDocument data = JsonDocument.Parse(page.GetElementById("sentences")!.TextContent);
        int lists = data.RootElement.GetProperty("lists").GetArrayLength();
        int sentences = data.RootElement.GetProperty("sentences").GetArrayLength();

        IElement[] figures = [.. page.QuerySelectorAll("[data-list]")];

        Assert.True(figures.Length > 50);
        Assert.All(figures, f => Assert.InRange(int.Parse(f.GetAttribute("data-list")!, System.Globalization.CultureInfo.InvariantCulture), 0, lists - 1));
        Assert.All(data.RootElement.GetProperty("lists").EnumerateArray(), l =>
        {
            Assert.NotEmpty(l[2].EnumerateArray());
            Assert.All(l[2].EnumerateArray(), p => Assert.InRange(p.GetInt32(), 0, sentences - 1));
        });
    }

    [Fact]
    public void Headings_never_skip_a_level_and_tables_name_their_heads()
    {
        IHtmlDocument page = ReportText.Parsed(ReportText.Of(InventedComparison.Of(6)));
        int before = 0;
        foreach (IElement heading in page.QuerySelectorAll("h1, h2, h3, h4"))
        {
            int level = heading.LocalName[1] - '0';
            Assert.True(level <= before + 1, heading.TextContent);
            before = level;
        }

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("th"), th => Assert.True(th.HasAttribute("scope")));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void Two_thousand_documents_stay_under_five_megabytes()
    {
        string html = ReportText.Of(InventedComparison.Of(4, documents: 500, sentences: 30));

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1_000_000, 5_000_000);
        Assert.Contains("A document leads to at most", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Thirty_sources_stay_under_five_megabytes()
    {
        string html = ReportText.Of(InventedComparison.Of(30, documents: 67, sentences: 30));

        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1_000_000, 5_000_000);
    }

    [Fact]
    public void The_same_comparison_gives_the_same_bytes() =>
        Assert.Equal(ReportText.Of(InventedComparison.Of(3)), ReportText.Of(InventedComparison.Of(3)));
}
