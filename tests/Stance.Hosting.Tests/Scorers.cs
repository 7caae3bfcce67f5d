using Stance.Models;

namespace Stance.Hosting.Tests;

/// <summary>Scorers by the model that ships, which is read once.</summary>
internal static class Scorers
{
    public static StanceModel Model { get; } = ShippedModel.Load();

    public static StanceScorer Of(int maxConcurrency) => new(Model, maxConcurrency);
}
