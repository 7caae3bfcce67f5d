using System.CommandLine;
using Stance.CommandLine;
using Stance.Learning.Training;

namespace Stance.Training.Commands;

/// <summary><c>--trainer</c>: which learner.</summary>
internal static class TrainerOption
{
    public static Option<string> Create()
    {
        var trainer = new Option<string>("--trainer") { Description = "The learner: maximum entropy by L-BFGS, or that refined by boosted trees", HelpName = "lbfgs|fasttree", DefaultValueFactory = _ => TrainingOptions.Lbfgs };
        trainer.Validators.Add(r => CommonOptions.RequireOneOf(r, "--trainer", [TrainingOptions.Lbfgs, TrainingOptions.FastTree]));
        return trainer;
    }
}
