using System.Text.Json.Serialization;
using Stance.Learning.Checks;

namespace Stance.Training.Reports;

/// <summary>Source-generated JSON of the check's report.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DataCheckReport))]
internal sealed partial class CheckJsonContext : JsonSerializerContext;
