namespace Stance.Learning.Checks;

/// <summary>One thing that the check of training data found.</summary>
/// <param name="Severity">Error or warning.</param>
/// <param name="Kind">A fixed word: 'unusable', 'duplicate', 'near-duplicate', 'document-in-two-files', 'missing', 'balance', 'shortcut', 'label', 'distance'.</param>
/// <param name="Place">File and line, or what the finding is about.</param>
/// <param name="Message">What was found, in one line.</param>
public sealed record DataFinding(FindingSeverity Severity, string Kind, string Place, string Message);
