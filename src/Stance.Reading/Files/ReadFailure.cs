namespace Stance.Reading.Files;

/// <summary>Turns what can go wrong with a file into the words that a user reads.</summary>
public static class ReadFailure
{
    /// <summary>Whether an exception is one that reading a file may bring, and not a fault of the program.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is InputFormatException or IOException or UnauthorizedAccessException or InvalidDataException;

    /// <summary>The reason in one line, without the file's name.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        null => throw new ArgumentNullException(nameof(exception)),
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        UnauthorizedAccessException => "access is denied",
        InvalidDataException => "not a valid gzip file, or one that was cut short",
        _ => exception.Message.ReplaceLineEndings(" "),
    };
}
