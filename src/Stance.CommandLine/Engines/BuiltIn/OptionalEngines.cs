using Stance.Models;

namespace Stance.CommandLine.Engines;

/// <summary>The engines that this build has beside the built-in one: none.</summary>
public static class OptionalEngines
{
    /// <summary>The engines.</summary>
    public static IReadOnlyList<IClassifierEngine> All => [];
}
