using System.Text.Json.Serialization;

namespace Stance.Models;

/// <summary>Source-generated JSON of cards and metrics: camelCase, nulls left out, no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ModelCard))]
[JsonSerializable(typeof(StanceMetrics))]
[JsonSerializable(typeof(BiasMetrics))]
public sealed partial class CardJsonContext : JsonSerializerContext;
