using Stance.Learning.Training;
using Stance.MLNet;

namespace Stance.Training.Engines;

/// <summary>The trainers that this build has beside the built-in ones: ML.NET's.</summary>
internal static class OptionalTrainers
{
    /// <summary>The trainers.</summary>
    public static IReadOnlyList<IClassifierTrainer> All => MLNetTrainer.All;
}
