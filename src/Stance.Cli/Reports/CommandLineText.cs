using System.Reflection;

namespace Stance.Cli.Reports;

/// <summary>What this run of the program is called by: its command and its version.</summary>
internal static class CommandLineText
{
    /// <summary>The command as it may be typed again: arguments with blanks or marks of a shell in quotes.</summary>
    public static string Command => string.Join(' ', Environment.GetCommandLineArgs().Skip(1).Select(Quoted).Prepend("stance"));

    /// <summary>The program's version: '0.1.0'.</summary>
    public static string Version =>
        typeof(CommandLineText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    private static string Quoted(string argument) =>
        argument.Length > 0 && argument.All(c => char.IsLetterOrDigit(c) || "-_./=:,@%+#\\".Contains(c, StringComparison.Ordinal)) ? argument : $"\"{argument}\"";
}
