using Stance.Cli.Sharding;

namespace Stance.Cli.Merging;

/// <summary>A shard's output.</summary>
/// <param name="Path">The file, as the user named it.</param>
/// <param name="Manifest">What it is.</param>
internal sealed record ShardOutput(string Path, ShardManifest Manifest);
