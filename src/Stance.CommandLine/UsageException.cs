namespace Stance.CommandLine;

/// <summary>A command line that parses but makes no sense.</summary>
/// <param name="message">What is wrong and what is allowed; one line.</param>
public sealed class UsageException(string message) : Exception(message);
