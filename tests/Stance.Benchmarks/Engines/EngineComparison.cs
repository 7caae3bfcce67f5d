using System.Globalization;
using System.Text.Json.Nodes;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Reading.Rows;
using Stance.Training.Engines;

namespace Stance.Benchmarks.Engines;

/// <summary>Every engine that this build has, trained on one half of a file's documents and judged on the other, by the programs themselves.</summary>
internal static class EngineComparison
{
    private const int Sentences = 100_000;
    private const int Seed = 1;

    /// <summary>Prints a markdown table.</summary>
    /// <param name="file">A CSV of labelled rows.</param>
    public static void Run(string file)
    {
        IReadOnlyList<TrainingRow> rows = TrainingRowReader.ReadAll([file]);
        Fold fold = GroupedFolds.Split([.. rows.Select(r => r.Document)], 2, Seed)[0];
        string folder = Directory.CreateTempSubdirectory("stance-engines-").FullName;
        try
        {
            string training = Write(Path.Join(folder, "training.csv"), fold.Training.Select(r => rows[r]));
            string test = Write(Path.Join(folder, "test.csv"), fold.Validation.Select(r => rows[r]));
            string[] texts = [.. fold.Validation.Select(r => rows[r].Text.ReplaceLineEndings(" "))];
            string many = Path.Join(folder, "many.txt");
            string one = Path.Join(folder, "one.txt");
            File.WriteAllLines(many, Enumerable.Range(0, Sentences).Select(i => texts[i % texts.Length]));
            File.WriteAllLines(one, texts[..1]);
            Console.WriteLine($"{fold.Training.Count} rows to learn from, {fold.Validation.Count} to judge by, no document in both; {Environment.ProcessorCount} threads. Training with its cross-validation; scoring from file to CSV file without the start, {Sentences} sentences.");
            Console.WriteLine();
            Console.WriteLine("| trainer | starts from | stance macro-F1 | log-loss | bias macro-F1 | training s | sentences/s | model MB | peak MB, training | scoring |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
            foreach ((IClassifierTrainer trainer, string start) in Candidates())
            {
                Judge(trainer.Name, start, new Files(training, test, many, one, Path.Join(folder, "x.model"), Path.Join(folder, "out.csv")));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(IClassifierTrainer Trainer, string Start)> Candidates()
    {
        foreach (IClassifierTrainer trainer in (IClassifierTrainer[])[BuiltInTrainer.Lbfgs, BuiltInTrainer.FastTree, .. OptionalTrainers.All])
        {
            if (trainer.Adapts)
            {
                yield return (trainer, BenchmarkFiles.Pretrained);
            }

            yield return (trainer, "none");
        }
    }

    private static void Judge(string trainer, string start, Files files)
    {
        MeasuredProcess training = MeasuredProcess.Run("stance-train", "train", "--quiet", "--data", files.Training, "--model", files.Model, "--trainer", trainer, "--pretrained", start);
        JsonNode judged = JsonNode.Parse(MeasuredProcess.Run("stance-train", "evaluate", "--model", files.Model, "--data", files.Test, "--format", "json").Output)!;
        double begin = Score(files, files.One).Seconds;
        MeasuredProcess scoring = Score(files, files.Many);
        string row = string.Create(CultureInfo.InvariantCulture,
            $"| {trainer} | {(start == "none" ? "nothing" : "pretrained")} | {(double)judged["stance"]!["macroF1"]!:F3} | {(double)judged["stance"]!["logLoss"]!:F3} | {(double)judged["bias"]!["macroF1"]!:F3} | {training.Seconds:F1} | {Sentences / (scoring.Seconds - begin):N0} | {new FileInfo(files.Model).Length / 1e6:F1} | {training.PeakBytes / 1e6:F0} | {scoring.PeakBytes / 1e6:F0} |");
        Console.WriteLine(row);
    }

    private static MeasuredProcess Score(Files files, string sentences) =>
        MeasuredProcess.Run("stance", "score", sentences, "--input", "sentences", "--quiet", "--model", files.Model, "-o", files.Output);

    private static string Write(string path, IEnumerable<TrainingRow> rows)
    {
        static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        File.WriteAllLines(path, rows.Select(r => string.Join(',', Cell(r.Text), r.Stance is StanceLabel stance ? StanceNames.Of(stance) : "", r.Biased switch { true => "1", false => "0", null => "" }, Cell(r.Document))).Prepend("text,stance,biased,document_id"));
        return path;
    }

    private sealed record Files(string Training, string Test, string Many, string One, string Model, string Output);
}
