namespace Stance.Cli.Resuming;

/// <summary>The files that go with an output.</summary>
/// <param name="Output">The output as the user named it.</param>
internal sealed record PartNames(string Output)
{
    /// <summary>What the output is called until it is done.</summary>
    public string Part => Output + ".part";

    /// <summary>What a run has done so far.</summary>
    public string Journal => Output + ".part.journal";

    /// <summary>Of a shard: which document of the input each row belongs to.</summary>
    public string Order => Output + ".order";

    /// <summary>Of a shard: what it is.</summary>
    public string Manifest => Output + ".manifest.json";
}
