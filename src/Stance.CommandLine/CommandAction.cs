using System.CommandLine;

namespace Stance.CommandLine;

/// <summary>Gives commands actions that Ctrl+C can interrupt.</summary>
public static class CommandAction
{
    /// <summary>Sets what a command does. It runs on a thread of its own, so that the one that waits can hear Ctrl+C.</summary>
    /// <param name="command">The command.</param>
    /// <param name="action">Gives the exit code; should look at the token often.</param>
    public static void SetInterruptible(this Command command, Func<ParseResult, CancellationToken, int> action)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => action(parsed, cancellation), CancellationToken.None));
    }
}
