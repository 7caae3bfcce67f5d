using System.Text.Json;
using System.Text.Json.Nodes;
using Stance.Models;

namespace Stance.Training.Reports;

/// <summary>Metrics as the JSON of PRODUCT.md.</summary>
internal static class MetricsJson
{
    /// <summary>An object with 'stance' and 'bias'; each null where no row has that label.</summary>
    public static JsonObject Of(StanceMetrics? stance, BiasMetrics? bias) => new()
    {
        ["stance"] = stance is null ? null : JsonSerializer.SerializeToNode(stance, CardJsonContext.Default.StanceMetrics),
        ["bias"] = bias is null ? null : JsonSerializer.SerializeToNode(bias, CardJsonContext.Default.BiasMetrics),
    };
}
