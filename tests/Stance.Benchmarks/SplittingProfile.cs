using System.Globalization;
using System.Text;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Benchmarks;

/// <summary>Megabytes of text a second on one core: sections, quotations, the splitter alone, and all of it together.</summary>
/// <remarks>The text is the pages of a folder over and over, 32 MB of UTF-8; processor time, the median of several passes.</remarks>
internal static class SplittingProfile
{
    private const int Bytes = 32_000_000;
    private const int Passes = 7;
    private const int Warming = 2;

    /// <summary>Prints the figures.</summary>
    /// <param name="folder">Pages as plain text (.txt).</param>
    public static void Run(string folder)
    {
        string[] files = [.. Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        var pages = new List<string>();
        long bytes = 0;
        for (int i = 0; bytes < Bytes; i++)
        {
            pages.Add(files[i % files.Length]);
            bytes += Encoding.UTF8.GetByteCount(pages[^1]);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {bytes / 1e6:F1} MB of UTF-8, from {files.Length} files"));
        PageLayout[] layouts = [.. pages.Select(SectionFinder.Find)];
        var spans = new List<TextSpan>();
        Measure("sections", bytes, () => pages.Sum(p => SectionFinder.Find(p).Sections.Count));
        Measure("splitter, whole pages", bytes, () => pages.Sum(p => Split(p, new TextSpan(0, p.Length), spans)));
        Measure("splitter, by blocks", bytes, () => EachBlock(pages, layouts, (page, block) => Split(page, block, spans)));
        Measure("quotations, by blocks", bytes, () => EachBlock(pages, layouts, (page, block) => Quotations.Find(page, block).Count));
        Measure("sentences and quotations", bytes, () => pages.Select((p, i) => SentenceFinder.Find(p, layouts[i]).Count).Sum());
        Measure("whole path", bytes, () => pages.Sum(p => SentenceFinder.Find(p, SectionFinder.Find(p)).Count));
    }

    private static int Split(string page, TextSpan block, List<TextSpan> spans)
    {
        spans.Clear();
        SentenceSplitter.Split(page, block, spans);
        return spans.Count;
    }

    private static int EachBlock(List<string> pages, PageLayout[] layouts, Func<string, TextSpan, int> step)
    {
        int sum = 0;
        for (int i = 0; i < pages.Count; i++)
        {
            foreach (Section section in layouts[i].Sections)
            {
                foreach (TextSpan block in section.Blocks)
                {
                    sum += step(pages[i], block);
                }
            }
        }

        return sum;
    }

    // The processor's time of the process, not the wall's: other programs may run beside it.
    private static void Measure(string name, long bytes, Func<int> step)
    {
        var seconds = new double[Passes];
        int count = 0;
        for (int pass = -Warming; pass < Passes; pass++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            count = step();
            if (pass >= 0)
            {
                seconds[pass] = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            }
        }

        Array.Sort(seconds);
        double median = seconds[Passes / 2];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {bytes / 1e6 / median,8:F0} MB/s  (fastest {bytes / 1e6 / seconds[0],6:F0})  {count,9} found"));
    }
}
