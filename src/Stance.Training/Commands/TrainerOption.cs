using System.CommandLine;
using System.CommandLine.Parsing;
using Stance.CommandLine;
using Stance.Learning.Training;
using Stance.Training.Engines;

namespace Stance.Training.Commands;

/// <summary><c>--trainer</c>: which learner.</summary>
internal static class TrainerOption
{
    private const string HowToGetMLNet = "is ML.NET's, which this build leaves out: build with 'dotnet build -c Release -p:MLNet=true' where your NuGet source carries Microsoft.ML 5.0.0";

    private static readonly string[] MLNetNames = ["mlnet-sdca", "mlnet-lbfgs", "mlnet-fasttree"];

    private static IReadOnlyList<IClassifierTrainer> All { get; } = [BuiltInTrainer.Lbfgs, BuiltInTrainer.FastTree, .. OptionalTrainers.All];

    public static Option<IClassifierTrainer> Create()
    {
        string[] names = [.. All.Select(t => t.Name)];
        var trainer = new Option<IClassifierTrainer>("--trainer")
        {
            Description = "The learner: maximum entropy by L-BFGS, that refined by boosted trees, or one of ML.NET's where it is built in",
            HelpName = string.Join('|', names),
            DefaultValueFactory = _ => BuiltInTrainer.Lbfgs,
            CustomParser = Parse,
        };
        trainer.CompletionSources.Add(names);
        return trainer;
    }

    /// <summary>Refuses options of the built-in trainers beside another's.</summary>
    /// <param name="trainer">The trainer asked for.</param>
    /// <param name="pretrained">What <c>--pretrained</c> says, or null.</param>
    /// <param name="strength">Likewise <c>--strength</c>.</param>
    /// <param name="l1">Likewise <c>--l1-regularization</c>; 0 if not given.</param>
    /// <exception cref="UsageException">One is given.</exception>
    public static void RefuseBuiltInOptions(IClassifierTrainer trainer, string? pretrained, string? strength, double l1)
    {
        if (trainer.Adapts)
        {
            return;
        }

        string? refused = pretrained is not (null or PretrainedOption.None) ? "--pretrained" : strength is not null ? "--strength" : l1 != 0 ? "--l1-regularization" : null;
        if (refused is not null)
        {
            throw new UsageException($"{refused} is for the trainers {BuiltInTrainer.Lbfgs.Name} and {BuiltInTrainer.FastTree.Name}; {trainer.Name} starts from nothing, with ML.NET's own settings");
        }
    }

    private static IClassifierTrainer? Parse(ArgumentResult result)
    {
        string name = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (All.FirstOrDefault(t => t.Name == name) is IClassifierTrainer trainer)
        {
            return trainer;
        }

        result.AddError(MLNetNames.Contains(name) ? $"--trainer {name} {HowToGetMLNet}" : $"--trainer must be one of {string.Join(", ", All.Select(t => t.Name))}, not '{name}'");
        return null;
    }
}
