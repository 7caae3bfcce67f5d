namespace Stance.Labels;

/// <summary>Training or evaluation rows that can't be used.</summary>
public sealed class TrainingDataException : Exception
{
    /// <summary>An exception about one place in a file.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="line">Counted from 1; 0 for the file as a whole.</param>
    /// <param name="reason">What is wrong, with the value found and what is allowed.</param>
    public TrainingDataException(string path, int line, string reason)
        : base(line > 0 ? $"{path}:{line}: {reason}" : $"{path}: {reason}")
    {
        Path = path;
        Line = line;
        Reason = reason;
    }

    /// <summary>An exception about the rows as a whole.</summary>
    /// <param name="reason">What is missing.</param>
    public TrainingDataException(string reason)
        : base(reason) => Reason = reason;

    /// <summary>The file, or null for the rows as a whole.</summary>
    public string? Path { get; }

    /// <summary>The line, counted from 1; 0 if no single one is meant.</summary>
    public int Line { get; }

    /// <summary>What is wrong.</summary>
    public string Reason { get; }
}
