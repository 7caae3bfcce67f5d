using System.Globalization;
using System.Text.Json.Nodes;
using Stance.CommandLine;

namespace Stance.Training.Commands;

/// <summary>One <c>--fail-under METRIC=VALUE</c>: the metric is a path into the JSON result.</summary>
/// <param name="Metric">For instance 'stance.macroF1' or 'stance.perLabel.reader.recall'.</param>
/// <param name="Least">The value that it must reach.</param>
internal sealed record MetricGate(string Metric, double Least)
{
    /// <summary>Reads a gate.</summary>
    /// <exception cref="UsageException">It is not of the form METRIC=VALUE.</exception>
    public static MetricGate Parse(string text)
    {
        int cut = text.IndexOf('=', StringComparison.Ordinal);
        if (cut <= 0 || !double.TryParse(text.AsSpan(cut + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out double least) || !double.IsFinite(least))
        {
            throw new UsageException($"--fail-under takes METRIC=VALUE, such as stance.macroF1=0.70, not '{text}'");
        }

        return new MetricGate(text[..cut], least);
    }

    /// <summary>Null if the gate is met, else why not.</summary>
    /// <exception cref="UsageException">The result has no such number.</exception>
    public string? Check(JsonObject result)
    {
        JsonNode? node = result;
        foreach (string name in Metric.Split('.'))
        {
            node = node is JsonObject inner && inner.TryGetPropertyValue(name, out JsonNode? next) ? next : null;
        }

        if (node is not JsonValue value || !value.TryGetValue(out double found))
        {
            throw new UsageException($"--fail-under: the result has no number '{Metric}' (such as {string.Join(", ", Numbers(result, "").Take(12))})");
        }

        return found >= Least ? null : string.Create(CultureInfo.InvariantCulture, $"{Metric} is {found:F4}, under {Least}");
    }

    private static IEnumerable<string> Numbers(JsonObject node, string prefix) => node.SelectMany(p => p.Value switch
    {
        JsonObject inner => Numbers(inner, prefix + p.Key + "."),
        JsonValue value when value.TryGetValue(out double _) => [prefix + p.Key],
        _ => [],
    });
}
