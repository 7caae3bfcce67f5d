using System.Globalization;
using System.Text.Json;
using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Html;
using Stance.Tests.Shared;

namespace Stance.Benchmarks;

/// <summary>How well articles are taken out of HTML, and how fast: a folder with html/*.html.gz and ground-truth.json.</summary>
internal static class ExtractionQuality
{
    private const int Passes = 5;
    private const double Megabyte = 1e6;

    /// <summary>Prints precision and recall of every page, the worst first, the means over all and over each half, and speeds.</summary>
    /// <param name="folder">The pages.</param>
    /// <param name="emit">A folder to write the extracted texts to, or null.</param>
    public static void Run(string folder, string? emit)
    {
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Join(folder, "ground-truth.json")));
        string[] names = [.. truth.RootElement.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)];
        var bytes = new List<byte[]>();
        var scores = new List<(ShingleScore Score, string Name, string Address, int Half)>();
        foreach (string name in names)
        {
            string path = Path.Join(folder, "html", name + ".html.gz");
            bytes.Add(TextFile.ReadBytes(new InputFile(path, name, null, InputKind.Html)));
            Page page = HtmlPageReader.Read(bytes[^1], name, null);
            JsonElement known = truth.RootElement.GetProperty(name);
            scores.Add((ShingleScore.Of(known.GetProperty("articleBody").GetString()!, ArticleOf(page)), name, known.GetProperty("url").GetString()!, scores.Count % 2));
            Emit(emit, page);
        }

        foreach ((ShingleScore score, string name, string address, int half) in scores.OrderBy(s => s.Score.F1))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.F1:F3}  precision {score.Precision:F3}  recall {score.Recall:F3}  {(half == 0 ? "even" : "odd "),-4} {name[..Math.Min(name.Length, 8)]}  {address}"));
        }

        Print("even half", scores.Where(s => s.Half == 0));
        Print("odd half", scores.Where(s => s.Half == 1));
        Print("all", scores);
        MeasureSpeed(bytes);
    }

    private static void Print(string name, IEnumerable<(ShingleScore Score, string Name, string Address, int Half)> scores)
    {
        ShingleScore mean = ShingleScore.Mean([.. scores.Select(s => s.Score)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-10} F1 {mean.F1:F4}  precision {mean.Precision:F4}  recall {mean.Recall:F4}"));
    }

    // Headline and comments are no part of the true texts; notes are.
    private static string ArticleOf(Page page) => string.Join(
        "\n\n", page.Layout!.Sections.Where(s => s.Kind is SectionKind.Body or SectionKind.EditorComment).SelectMany(s => s.Blocks).Select(b => b.In(page.Text).ToString()));

    private static void Emit(string? folder, Page page)
    {
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllLines(Path.Join(folder, page.Document + ".txt"), page.Layout!.Sections.SelectMany(s => s.Blocks.Select(b => $"[{SectionNames.Of(s.Kind)}] {b.In(page.Text)}")));
        }
    }

    private static void MeasureSpeed(List<byte[]> pages)
    {
        double total = pages.Sum(p => (double)p.Length) / Megabyte;
        string[] texts = [.. pages.Select(p => HtmlEncoding.Decode(p))];
        string[] reduced = [.. texts.Select(t => MarkupReducer.Reduce(t).Markup)];
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        double reader = Time("whole reader", total, i => HtmlPageReader.Read(pages[i], "", null), pages.Count);
        Time("  decoding alone", total, i => HtmlEncoding.Decode(pages[i]), pages.Count);
        Time("  reducing alone", total, i => MarkupReducer.Reduce(texts[i]), pages.Count);
        double parsing = Time("  parser on the reduced markup, with blocks", total, i => MarkupTreeBuilder.Build(reduced[i]), pages.Count);
        Time("AngleSharp alone on the whole markup", total, i => parser.ParseDocument(texts[i]).Dispose(), pages.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reduced markup: {reduced.Sum(r => (double)r.Length) / texts.Sum(t => (double)t.Length):P0} of the text; the parser takes {parsing / reader:P0} of the reader's time"));
    }

    // The fastest of some passes by the process's own time: other programs may run beside it.
    private static double Time(string name, double megabytes, Action<int> step, int count)
    {
        double best = double.MaxValue;
        for (int pass = 0; pass < Passes; pass++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            for (int i = 0; i < count; i++)
            {
                step(i);
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-46} {megabytes / best,7:F1} MB/s"));
        return best;
    }
}
