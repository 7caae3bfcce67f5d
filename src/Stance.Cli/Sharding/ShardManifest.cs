using System.Text.Json;
using System.Text.Json.Nodes;
using Stance.Cli.Resuming;
using Stance.CommandLine;
using Stance.Reading.Files;

namespace Stance.Cli.Sharding;

/// <summary>Tells of a shard's output what it is ('out.jsonl.manifest.json'; docs/output.md).</summary>
internal sealed record ShardManifest
{
    private const int SchemaVersion = 1;

    /// <summary>How it was made; its shard is not null.</summary>
    public required RunIdentity Identity { get; init; }

    /// <summary>SHA-256 over the names of all input, the same for each shard of it.</summary>
    public required string Input { get; init; }

    /// <summary>The documents of all shards.</summary>
    public required long InputDocuments { get; init; }

    /// <summary>The labelled documents of this one.</summary>
    public required long Documents { get; init; }

    /// <summary>Their rows; null of an archive.</summary>
    public long? Rows { get; init; }

    /// <summary>Inputs that could not be read, in whole or in part.</summary>
    public int Problems { get; init; }

    /// <summary>SHA-256 of the output; null of an archive, whose bytes may change while its rows don't.</summary>
    public string? OutputSha256 { get; init; }

    /// <summary>SHA-256 of the file that tells which document each row belongs to; null of an archive.</summary>
    public string? OrderSha256 { get; init; }

    /// <summary>Which shard.</summary>
    public Shard Shard => Identity.Shard!.Value;

    /// <summary>Reads the manifest beside an output.</summary>
    /// <returns>Null if there is none.</returns>
    /// <exception cref="InputFormatException">It is none, or of a newer program.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static ShardManifest? Find(string output)
    {
        string path = new PartNames(output).Manifest;
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement json = document.RootElement;
            if (json.GetProperty("schemaVersion").GetInt32() is int version and not SchemaVersion)
            {
                throw new InputFormatException($"{path}: a manifest of schema {version}; this program knows {SchemaVersion}");
            }

            return FromJson(json);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new InputFormatException($"{path}: not a manifest that 'stance score --shard' wrote");
        }
    }

    /// <summary>Writes it beside an output.</summary>
    public void Write(string output) => WholeFile.Write(new PartNames(output).Manifest, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(ToJson() + "\n")));

    private static ShardManifest FromJson(JsonElement json)
    {
        RunIdentity identity = RunIdentity.FromJson(json);
        return new ShardManifest
        {
            Identity = identity.Shard is null ? throw new FormatException("no shard") : identity,
            Input = json.GetProperty("input").GetString()!,
            InputDocuments = json.GetProperty("inputDocuments").GetInt64(),
            Documents = json.GetProperty("documents").GetInt64(),
            Rows = json.GetProperty("rows").ValueKind == JsonValueKind.Null ? null : json.GetProperty("rows").GetInt64(),
            Problems = json.GetProperty("problems").GetInt32(),
            OutputSha256 = json.GetProperty("outputSha256").GetString(),
            OrderSha256 = json.GetProperty("orderSha256").GetString(),
        };
    }

    private string ToJson()
    {
        var json = new JsonObject { ["schemaVersion"] = SchemaVersion };
        Identity.AddTo(json);
        json["input"] = Input;
        json["inputDocuments"] = InputDocuments;
        json["documents"] = Documents;
        json["rows"] = Rows;
        json["problems"] = Problems;
        json["outputSha256"] = OutputSha256;
        json["orderSha256"] = OrderSha256;
        return JsonText.Of(json);
    }
}
