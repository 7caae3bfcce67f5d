namespace Stance.CommandLine;

/// <summary>What a program's exit says (PRODUCT.md, 'Both').</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A failure inside the program.</summary>
    public const int Failure = 1;

    /// <summary>A wrong option or argument.</summary>
    public const int Usage = 2;

    /// <summary>Bad data or model, or no input could be read at all.</summary>
    public const int BadData = 3;

    /// <summary>A <c>--fail-under</c> gate was not met.</summary>
    public const int GateNotMet = 4;

    /// <summary>Some inputs or rows failed; the rest is done.</summary>
    public const int Partial = 5;

    /// <summary>Interrupted by Ctrl+C.</summary>
    public const int Interrupted = 130;
}
