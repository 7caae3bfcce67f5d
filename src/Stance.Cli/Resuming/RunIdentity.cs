using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stance.Cli.Reports;
using Stance.Cli.Scoring;
using Stance.Cli.Sharding;

namespace Stance.Cli.Resuming;

/// <summary>What must be the same of two runs, so that their outputs fit together: all that rows depend on but the input.</summary>
internal sealed record RunIdentity
{
    private const int ShownDigits = 12;

    /// <summary>The program's version.</summary>
    public required string Program { get; init; }

    /// <summary>SHA-256 of the model's file.</summary>
    public required string ModelSha256 { get; init; }

    /// <summary>Which part of the input; null for all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Options by their names without dashes, in a fixed order.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Options { get; init; }

    /// <summary>The identity of a run that puts out rows.</summary>
    /// <exception cref="IOException">The metadata can't be read.</exception>
    public static RunIdentity OfRows(ScoreOptions options, string modelSha256) => OfPages(options, modelSha256) with
    {
        Options =
        [
            .. OfPages(options, modelSha256).Options,
            new("format", options.Format),
            new("per", options.PerDocument ? "document" : "sentence"),
            new("min-confidence", options.MinConfidence.ToString(CultureInfo.InvariantCulture)),
            new("offsets", options.CodePointOffsets ? "codepoint" : "utf16"),
            new("raw-text", options.RawText ? "yes" : "no"),
            new("bom", options.ByteOrderMark ? "yes" : "no"),
        ],
    };

    /// <summary>The identity of a run that fills an archive.</summary>
    /// <exception cref="IOException">The metadata can't be read.</exception>
    public static RunIdentity OfPages(ScoreOptions options, string modelSha256) => new()
    {
        Program = CommandLineText.Version,
        ModelSha256 = modelSha256,
        Shard = options.Shard,
        Options =
        [
            new("input", options.Input.ToString().ToLowerInvariant()),
            new("source", options.Source ?? ""),
            new("metadata", options.MetadataPath is string path ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) : ""),
            new("any-language", options.AnyLanguage ? "yes" : "no"),
        ],
    };

    /// <summary>Reads what <see cref="AddTo"/> wrote.</summary>
    /// <exception cref="InvalidOperationException">A value is of another type.</exception>
    /// <exception cref="KeyNotFoundException">One is missing.</exception>
    public static RunIdentity FromJson(JsonElement json) => new()
    {
        Program = json.GetProperty("program").GetString()!,
        ModelSha256 = json.GetProperty("model").GetString()!,
        Shard = json.GetProperty("shard").ValueKind == JsonValueKind.Null ? null : new Shard(json.GetProperty("shard").GetInt32(), json.GetProperty("of").GetInt32()),
        Options = [.. json.GetProperty("options").EnumerateObject().Select(p => new KeyValuePair<string, string>(p.Name, p.Value.GetString()!))],
    };

    /// <summary>Adds it to a JSON object.</summary>
    public void AddTo(JsonObject json)
    {
        json["shard"] = Shard?.Number;
        json["of"] = Shard?.Count;
        json["program"] = Program;
        json["model"] = ModelSha256;
        json["options"] = new JsonObject(Options.Select(o => KeyValuePair.Create<string, JsonNode?>(o.Key, o.Value)));
    }

    /// <summary>The first thing in which another run differs, the shard's number aside; null if there is none.</summary>
    public RunDifference? DifferenceTo(RunIdentity other)
    {
        if (ModelSha256 != other.ModelSha256)
        {
            return new RunDifference("the model", ModelSha256[..ShownDigits], other.ModelSha256[..ShownDigits]);
        }

        if (Program != other.Program)
        {
            return new RunDifference("version", Program, other.Program);
        }

        if (Shard?.Count != other.Shard?.Count)
        {
            return new RunDifference("--shard", Shard?.ToString() ?? "(none)", other.Shard?.ToString() ?? "(none)");
        }

        foreach ((string name, string value) in Options)
        {
            string theirs = other.Options.FirstOrDefault(o => o.Key == name).Value ?? "";
            if (theirs != value)
            {
                return new RunDifference("--" + name, Shown(value), Shown(theirs));
            }
        }

        return null;
    }

    private static string Shown(string value) => value.Length == 0 ? "(none)" : value;
}
