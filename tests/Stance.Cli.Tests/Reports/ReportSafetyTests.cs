using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Stance.Comparison;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Reports;

public class ReportSafetyTests
{
    private const int Rounds = 40;

    private static readonly string[] Hostile =
    [
        "<", ">", "\"", "'", "`", "&", "&lt;", "</script>", "<script>", "<!--", "-->", "]]>", "</bdi>", "</title>", "</style>", "</td>", "<svg onload=x>", "<a href=javascript:x>",
        "\0", "\u001B", "\u202E", "\u2066", "\u2028", "\uD800", "\uDC00", "\uFFFE", "\\", "\\u003c", "{", "}", "onclick=x ", "=", "/", "\n", "word", " ",
    ];

    [Fact]
    public void Random_hostile_text_adds_no_element_and_no_attribute()
    {
        var random = new Random(1);
        ToneComparison plain = InventedComparison.Of(2, documents: 3, sentences: 7);
        Dictionary<string, int> expected = Shape(ReportText.Of(plain));
        for (int round = 0; round < Rounds; round++)
        {
            string html = ReportText.Of(Spoiled(plain, random));

            // A source's name decides nothing but text; only links between figures and lists may differ.
            Assert.Equal(expected, Shape(html));
        }
    }

    [Fact]
    public void Data_blocks_are_JSON_without_a_less_than_sign()
    {
        var random = new Random(2);
        for (int round = 0; round < Rounds; round++)
        {
            IHtmlDocument page = ReportText.Parsed(ReportText.Of(Spoiled(InventedComparison.Of(2, documents: 2, sentences: 7), random)));
            IElement[] blocks = [.. page.QuerySelectorAll("script[type='application/json']")];
            Assert.Single(blocks);
            Assert.DoesNotContain('<', blocks[0].TextContent);
            using JsonDocument data = JsonDocument.Parse(blocks[0].TextContent);
            Assert.Equal(28, data.RootElement.GetProperty("sentences").GetArrayLength());
        }
    }

    [Fact]
    public void The_policy_allows_this_style_and_this_script_and_nothing_else()
    {
        IHtmlDocument page = ReportText.Parsed(ReportText.Of(InventedComparison.Of(2)));
        string policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;

        Assert.Equal(
            $"default-src 'none'; style-src '{HashOf(page.QuerySelector("style")!)}'; script-src '{HashOf(page.QuerySelector("script:not([type])")!)}'; base-uri 'none'; form-action 'none'",
            policy);
        Assert.Empty(page.QuerySelectorAll("[style], [src], link"));
        Assert.All(page.QuerySelectorAll("[href]"), a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    private static string HashOf(IElement element) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)));

    private static Dictionary<string, int> Shape(string html) => ReportText.Parsed(html).All
        .SelectMany(e => e.Attributes.Select(a => $"{e.LocalName} {a.Name}").Append(e.LocalName))
        .GroupBy(n => n).ToDictionary(g => g.Key, g => g.Count());

    private static ToneComparison Spoiled(ToneComparison plain, Random random)
    {
        string[] names = [.. plain.Sources.Select((_, i) => i + Text(random))];
        string Name(string source) => names[plain.Sources.Select(s => s.Source).ToList().IndexOf(source)];
        string[] documents = [.. plain.Documents.Select((_, i) => i + Text(random))];
        string Document(string name) => documents[plain.Documents.Select(d => d.Document).ToList().IndexOf(name)];
        SentenceRef Place(SentenceRef r) => new(Document(r.Document), r.Index);
        return plain with
        {
            Validation = Text(random),
            Documents =
            [
                .. plain.Documents.Select(d => d with
                {
                    Document = Document(d.Document),
                    Source = Name(d.Source),
                    Title = Text(random),
                    Date = Text(random),
                    Url = Text(random),
                    Sentences = [.. d.Sentences.Select(s => s with { Text = Text(random) })],
                }),
            ],
            Sources = [.. plain.Sources.Select(s => s with { Source = Name(s.Source), Flags = [.. s.Flags.Select(_ => Text(random))] })],
            Pairs = [.. plain.Pairs.Select(p => p with { A = Name(p.A), B = Name(p.B) })],
            Terms = [.. plain.Terms.Select(t => t with { A = Name(t.A), B = Name(t.B), Term = Text(random), Sentences = [.. t.Sentences.Select(Place)] })],
            Events =
            [
                .. plain.Events.Select(e => e with
                {
                    Title = Text(random),
                    Documents = [.. e.Documents.Select(Document)],
                    Sources = [.. e.Sources.Select(Name)],
                    Aligned = [.. e.Aligned.Select(row => (IReadOnlyList<SentenceRef>)[.. row.Select(Place)])],
                }),
            ],
        };
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Hostile[random.Next(Hostile.Length)]));
}
