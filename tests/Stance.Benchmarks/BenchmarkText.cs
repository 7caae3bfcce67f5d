using System.IO.Compression;
using Stance.Reading.Rows;

namespace Stance.Benchmarks;

/// <summary>Sentences to measure with, always the same ones.</summary>
internal static class BenchmarkText
{
    private const int Step = 17;

    /// <summary>Real sentences where the shared data is there, none twice; else the project's own rows.</summary>
    /// <param name="most">No more than this.</param>
    public static string[] Read(int most)
    {
        string real = Path.Join(BenchmarkFiles.Root, "..", "shared", "data", "pretraining", "sentences.tsv.gz");
        return File.Exists(real) ? Real(real, most) : Own(most);
    }

    /// <summary>The project's own training rows.</summary>
    public static string[] Own(int most) => [.. TrainingRowReader.ReadAll([BenchmarkFiles.TrainingData]).Take(most).Select(r => r.Text)];

    // Every so manieth sentence: from many documents, as they follow on one another in a large corpus.
    private static string[] Real(string path, int most)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var texts = new List<string>(most);
        for (int line = 0; texts.Count < most && reader.ReadLine() is string row; line++)
        {
            if (line % Step == 1)
            {
                texts.Add(row[(row.LastIndexOf('\t') + 1)..]);
            }
        }

        return [.. texts];
    }
}
