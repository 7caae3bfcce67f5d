namespace Stance.Cli.Explaining;

/// <summary>Why a sentence got its labels, in a few words each, the weightiest first.</summary>
/// <param name="RunnerUp">The second likeliest stance, which it was told from.</param>
/// <param name="For">What speaks for its stance against that one.</param>
/// <param name="Against">What speaks for that one.</param>
/// <param name="Loaded">What makes its wording loaded; empty where it is plain.</param>
internal sealed record SentenceReasons(string RunnerUp, IReadOnlyList<string> For, IReadOnlyList<string> Against, IReadOnlyList<string> Loaded);
