using System.CommandLine;
using System.Globalization;
using Stance.CommandLine;
using Stance.Learning.Data;
using Stance.Learning.Training;
using Stance.Models;
using Stance.Reading.Rows;

namespace Stance.Training.Commands;

/// <summary><c>stance-train train</c>, which is also what the bare program does.</summary>
internal static class TrainCommand
{
    private const string DefaultModel = "models/stance.model";

    public static Command Create()
    {
        var command = new Command("train", "Train a model from labelled rows and write it with its card (the default command)");
        Configure(command);
        return command;
    }

    /// <summary>Gives a command the options and the action of training.</summary>
    public static void Configure(Command command)
    {
        Option<string[]> data = DataOption.Create();
        var model = new Option<string>("--model", "-o") { Description = "The model file to write", HelpName = "FILE", DefaultValueFactory = _ => DefaultModel };
        CommonOptions.RequireValue(model);
        Option<string?> pretrained = PretrainedOption.Create();
        Option<string?> strength = StrengthOption.Create();
        Option<double> l1 = StrengthOption.CreateL1();
        Option<IClassifierTrainer> trainer = TrainerOption.Create();
        Option<int> seed = CommonOptions.Seed();
        Option<int> threads = CommonOptions.Threads();
        Option<bool> quiet = CommonOptions.Quiet();
        foreach (Option option in (Option[])[data, model, pretrained, strength, l1, trainer, seed, threads, quiet])
        {
            command.Options.Add(option);
        }

        command.SetInterruptible((parsed, cancellation) =>
        {
            IClassifierTrainer learner = parsed.GetValue(trainer)!;
            TrainerOption.RefuseBuiltInOptions(learner, parsed.GetValue(pretrained), parsed.GetValue(strength), parsed.GetValue(l1));
            PriorModel? prior = PretrainedOption.Load(learner, parsed.GetValue(pretrained), parsed.GetValue(quiet));
            string[] paths = parsed.GetValue(data)!;
            bool own = parsed.GetResult(data) is not { Implicit: false };
            var options = new TrainingOptions { Trainer = learner, Seed = parsed.GetValue(seed), Threads = parsed.GetValue(threads), L1Regularization = parsed.GetValue(l1) };
            options = StrengthOption.Apply(parsed.GetValue(strength), prior, own, options);
            Run(paths, parsed.GetValue(model)!, prior, options, parsed.GetValue(quiet), cancellation);
            return ExitCode.Done;
        });
    }

    private static void Run(string[] data, string path, PriorModel? prior, TrainingOptions options, bool quiet, CancellationToken cancellation)
    {
        var set = new TrainingSet(TrainingRowReader.ReadAll(data));
        StanceModel model = ProgressDisplay.Run("Training", quiet, progress => ModelTrainer.Train(set, prior, options, progress, cancellation));
        byte[] bytes = ModelFile.Write(model);
        WholeFile.Write(path, stream => stream.Write(bytes));
        if (!quiet)
        {
            string size = (bytes.Length / 1e6).ToString("F1", CultureInfo.InvariantCulture);
            Console.Out.WriteLine($"{path}: {size} MB, trained on {set.Rows.Count} rows of {model.Card.Data.Documents} documents");
            Console.Out.WriteLine(Origin(model.Card, prior));
            Console.Out.WriteLine($"Cross-validation on these rows, {model.Card.CrossValidation!.Folds} folds by document:");
            MetricsTable.Write(model.Card.CrossValidation.Stance, model.Card.CrossValidation.Bias);
        }
    }

    private static string Origin(ModelCard card, PriorModel? prior)
    {
        string start = prior is null ? "Started from nothing" : "Adapted pretrained weights";
        QuestionStrengths s = card.Strengths;
        return card.Engine is string engine
            ? $"{start}; {card.Trainer} of {engine}"
            : string.Create(CultureInfo.InvariantCulture, $"{start}; strength: audience {s.Audience}, editorial {s.Editorial}, bias {s.Bias}");
    }
}
