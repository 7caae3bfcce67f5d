namespace Stance.Reading.Files;

/// <summary>A file whose content is not what it should be.</summary>
/// <param name="reason">What is wrong and what is allowed; one line, without the file's name.</param>
public sealed class InputFormatException(string reason) : Exception(reason);
