using BenchmarkDotNet.Running;

namespace Stance.Benchmarks;

internal static class Program
{
    private static void Main(string[] args)
    {
        switch (args)
        {
            case ["smoke"]:
                Smoke();
                break;
            case ["scoring", "loop", string passes]:
                ScoringProfile.Loop(int.Parse(passes, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case ["scoring"]:
                ScoringProfile.Run();
                break;
            case ["splitting", ..]:
                SplittingProfile.Run(args.Length > 1 ? args[1] : BenchmarkFiles.Samples);
                break;
            case ["sentences", string gold]:
                SentenceBoundaries.Run(gold);
                break;
            case ["process", string program, ..]:
                ProcessBenchmark.Run(program, args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 200_000);
                break;
            case ["engines", string rows]:
                Engines.EngineComparison.Run(rows);
                break;
            case ["throughput", string input, ..]:
                Throughput.ThroughputBenchmark.Run(input, args.Length > 2 ? args[2] : null);
                break;
            case ["flat", string outputFolder, ..]:
                Throughput.FlatCost.Run(outputFolder, args[2..]);
                break;
            case ["stages", string sentenceFile]:
                Throughput.StageCosts.Run(sentenceFile);
                break;
            case ["start", string program, ..]:
                StartTime.Run(program, args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 30);
                break;
            case ["curve", string testFile]:
                LearningCurve.Run(testFile);
                break;
            case ["pages", string pages, string model]:
                PageContext.Run(pages, model);
                break;
            case ["hundred", string rows, ..]:
                HundredRows.Run(rows, args.Length > 2 ? args[2] : BenchmarkFiles.Pretrained);
                break;
            case ["extraction", string pages, ..]:
                ExtractionQuality.Run(pages, args.Length > 2 ? args[2] : null);
                break;
            case ["events"]:
                EventMatching.Samples();
                break;
            case ["comparison", string field, string pages, string model]:
                Comparison.ComparisonSimulation.Run(field, pages, model);
                break;
            case ["events", string sentences, ..]:
                EventMatching.Run(sentences, args.Length > 2 ? args[2] : null);
                break;
            case ["terms", string sentences, ..]:
                TermFalseFindings.Run(sentences, args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 100);
                break;
            case ["news-words", string sentences]:
                NewsWordCounts.Run(sentences);
                break;
            case ["report", ..]:
                ReportSize.Run(args.Length > 1 ? args[1] : null);
                break;
            case ["archive", ..]:
                ArchiveSpeed.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20_000, args.Length > 2 ? args[2] : null);
                break;
            case ["training", ..]:
                TrainingTime.Run();
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                break;
        }
    }

    // Every benchmark once, without measuring: they must not rot.
    private static void Smoke()
    {
        var scoring = new ScoringBenchmarks();
        scoring.Load();
        double sum = scoring.FindSections() + scoring.FindSentences() + scoring.ExtractFeatures() + scoring.Score() + scoring.ScoreSpan() + scoring.LabelSentence() + scoring.LabelPage();
        sum += Stance.Reading.Html.HtmlPageReader.Read(File.ReadAllBytes(BenchmarkFiles.HtmlSample), "sample", null).Text.Length;
        sum += EventMatching.Samples();
        var training = new TrainingBenchmarks { Threads = 2 };
        training.Load();
        training.PrintQuality();
        var trees = new TreeBenchmarks { Threads = 2 };
        trees.Load();
        sum += trees.TrainTwoLabels() + trees.TrainThreeLabels() + trees.Score();
        trees.PrintQuality();
        sum += ReportSize.Write(2, 4, 10).Length;
        ArchiveSpeed.Run(200, null);
        Console.WriteLine($"benchmarks ran ({sum:F0})");
    }
}
