using Stance.Learning.Training;

namespace Stance.Training.Engines;

/// <summary>The trainers that this build has beside the built-in ones: none.</summary>
internal static class OptionalTrainers
{
    /// <summary>The trainers.</summary>
    public static IReadOnlyList<IClassifierTrainer> All => [];
}
