namespace Stance.CommandLine;

/// <summary>A run that was interrupted and can go on later.</summary>
/// <param name="message">What was done and how to go on; one line.</param>
public sealed class StoppedMidwayException(string message) : OperationCanceledException(message);
