namespace Stance.Cli.Resuming;

/// <summary>Something in which two runs differ.</summary>
/// <param name="What">'the model', 'version' or an option.</param>
/// <param name="Mine">Of the one.</param>
/// <param name="Theirs">Of the other.</param>
internal sealed record RunDifference(string What, string Mine, string Theirs);
