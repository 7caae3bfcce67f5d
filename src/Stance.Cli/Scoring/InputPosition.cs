namespace Stance.Cli.Scoring;

/// <summary>How far a run is in its input.</summary>
/// <param name="Documents">So many documents were come to, whoever takes them.</param>
/// <param name="Sentences">So many sentences of lists.</param>
/// <param name="Fingerprint">See <see cref="InputLedger.Fingerprint"/>.</param>
internal sealed record InputPosition(long Documents, long Sentences, string Fingerprint);
