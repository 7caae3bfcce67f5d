using System.ComponentModel;
using Stance.Models;
using Stance.Reading.Rows;

namespace Stance.Benchmarks.Throughput;

/// <summary>Classifiers that people use for this, as Debian packages them: fastText, and scikit-learn's TF-IDF with logistic regression.</summary>
internal static class PeerClassifiers
{
    private const int MostRuns = 3;
    private const int ManySentences = 200_000;

    // Debian's own, which has its packages.
    private const string Python = "/usr/bin/python3";

    private const string Learn = """
        import sys, pickle
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline
        rows = [line.rstrip('\n').split(' ', 1) for line in open(sys.argv[1], encoding='utf8')]
        model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2)), LogisticRegression(max_iter=300))
        model.fit([r[1] for r in rows], [r[0] for r in rows])
        pickle.dump(model, open(sys.argv[2], 'wb'))
        """;

    private const string Predict = """
        import sys, pickle
        model = pickle.load(open(sys.argv[1], 'rb'))
        lines = [line.rstrip('\n') for line in open(sys.argv[2], encoding='utf8')]
        with open(sys.argv[3], 'w') as out:
            for p in model.predict_proba(lines):
                out.write(','.join('%.4f' % v for v in p) + '\n')
        """;

    /// <summary>Measures those that are installed; of another one line says that it is not.</summary>
    /// <param name="sentences">To label.</param>
    /// <param name="folder">For files of theirs.</param>
    public static void Run(string[] sentences, string folder)
    {
        string rows = Path.Join(folder, "rows.txt");
        string lines = Path.Join(folder, "lines.txt");
        File.WriteAllLines(rows, TrainingRowReader.ReadAll([BenchmarkFiles.TrainingData]).Where(r => r.Stance is not null).Select(r => $"__label__{StanceNames.Of(r.Stance!.Value)} {r.Text.ReplaceLineEndings(" ")}"));
        File.WriteAllLines(lines, sentences);

        // Of many, a run takes minutes.
        int runs = sentences.Length > ManySentences ? 1 : MostRuns;
        Try("fastText", () =>
        {
            string model = Path.Join(folder, "fasttext");
            ProcessRun.Of("fasttext", "supervised", "-input", rows, "-output", model, "-wordNgrams", "2", "-minn", "3", "-maxn", "5");
            ThroughputBenchmark.Print("fastText predict", "1", sentences.Length, ProcessRun.Median(runs, () => ProcessRun.Of("fasttext", "predict", model + ".bin", lines)));
        });
        Try("scikit-learn", () =>
        {
            string model = Path.Join(folder, "sklearn.pickle");
            ProcessRun.Of(Python, "-c", Learn, rows, model);
            ThroughputBenchmark.Print("scikit-learn predict", "1", sentences.Length, ProcessRun.Median(runs, () => ProcessRun.Of(Python, "-c", Predict, model, lines, Path.Join(folder, "sklearn.csv"))));
        });
    }

    private static void Try(string name, Action run)
    {
        try
        {
            run();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            Console.WriteLine($"| {name} | | not installed here | | | |");
        }
    }
}
