using System.IO.Compression;
using System.Text;
using Stance.Comparison;
using Stance.Models;
using Stance.Pages;

namespace Stance.Benchmarks;

/// <summary>Articles out of a file of raw sentences (voice, slant, source, document, text), as a comparison reads them.</summary>
internal static class RawDocuments
{
    private static readonly string[] NoArticles = ["reddit:", "civil", "wikitalk", "fox-comments", "insults"];

    /// <summary>The articles in file order; the first <paramref name="most"/> sentences of each. Reader comments are left out.</summary>
    /// <param name="path">Tab-separated, gzip if it ends in .gz.</param>
    /// <param name="dates">Lines of document, date, outlet and title, tab-separated; null for none.</param>
    /// <param name="most">Sentences of a document.</param>
    public static List<ToneDocument> Read(string path, string? dates, int most = int.MaxValue)
    {
        Dictionary<string, string[]> dated = dates is null ? [] : File.ReadLines(dates, Encoding.UTF8).Select(l => l.Split('\t')).ToDictionary(c => c[0]);
        var documents = new Dictionary<string, (string Source, List<ToneSentence> Sentences)>();
        var order = new List<string>();
        foreach (string[] cells in Lines(path).Skip(1).Select(l => l.Split('\t')))
        {
            if (cells[0] == "reader" || NoArticles.Any(n => cells[2].StartsWith(n, StringComparison.Ordinal)))
            {
                continue;
            }

            if (!documents.TryGetValue(cells[3], out var document))
            {
                documents[cells[3]] = document = (cells[2], []);
                order.Add(cells[3]);
            }

            if (document.Sentences.Count < most)
            {
                document.Sentences.Add(Sentence(cells[4], document.Sentences.Count));
            }
        }

        return [.. order.Select(name => new ToneDocument
        {
            Document = name,
            Source = documents[name].Source,
            Date = dated.GetValueOrDefault(name)?[1],
            Title = dated.GetValueOrDefault(name)?[3],
            Sentences = documents[name].Sentences,
        })];
    }

    /// <summary>A sentence of a body.</summary>
    public static ToneSentence Sentence(string text, int index) => new()
    {
        Section = SectionKind.Body,
        Index = index,
        Text = text,
        Probabilities = new LabelProbabilities(1, 0, 0),
        Bias = 0,
    };

    private static IEnumerable<string> Lines(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content, Encoding.UTF8);
        while (reader.ReadLine() is string line)
        {
            yield return line;
        }
    }
}
