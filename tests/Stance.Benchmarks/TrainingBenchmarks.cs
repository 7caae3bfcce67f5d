using BenchmarkDotNet.Attributes;
using Stance.Learning.Data;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Reading.Rows;

namespace Stance.Benchmarks;

/// <summary>Training on the project's own rows: five-fold cross-validation of all strengths, calibration and the final fit.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class TrainingBenchmarks
{
    private TrainingSet _set = null!;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Load() => _set = new TrainingSet(TrainingRowReader.ReadAll([BenchmarkFiles.TrainingData]));

    [Benchmark]
    public double Train()
    {
        StanceModel model = ModelTrainer.Train(_set, null, new TrainingOptions { Threads = Threads }, null, default);
        return model.Card.CrossValidation!.Stance!.MacroF1;
    }

    /// <summary>Speed without quality says nothing: what was trained, on the same line of the log.</summary>
    [GlobalCleanup]
    public void PrintQuality() => Console.WriteLine($"// quality: stance macro-F1 {Train():F4} in cross-validation");
}
