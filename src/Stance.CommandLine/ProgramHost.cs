using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Stance.Labels;
using Stance.Models;
using Stance.Reading.Files;

namespace Stance.CommandLine;

/// <summary>Runs a program: parses, invokes, and turns everything that can go wrong into one line and an exit code.</summary>
public static class ProgramHost
{
    /// <summary>Parses the arguments and runs what they name.</summary>
    /// <param name="root">The program's commands.</param>
    /// <param name="args">As the shell gave them.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(RootCommand root, string[] args)
    {
        ArgumentNullException.ThrowIfNull(root);
        UseUtf8();
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction or null)
        {
            Complain(root.Name, WorstOf(parsed));
            Console.Error.WriteLine($"Try '{CommandLineOf(parsed)} --help'.");
            return ExitCode.Usage;
        }

        try
        {
            int code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(2) });
            if (code == ExitCode.Interrupted)
            {
                Complain(root.Name, "interrupted; nothing was left half written");
            }

            return code;
        }
        catch (Exception e) when (CodeFor(e) is int code)
        {
            if (e is OperationCanceledException)
            {
                Complain(root.Name, e is StoppedMidwayException ? e.Message : "interrupted; nothing was left half written");
            }
            else if (!IsClosedPipe(e))
            {
                Complain(root.Name, e is UsageException or ModelFormatException or TrainingDataException ? e.Message : ReadFailure.Reason(e));
            }

            return code;
        }
    }

    /// <summary>One line on standard error, opened by the program's name.</summary>
    public static void Complain(string program, string message) => Console.Error.WriteLine($"{program}: {OneLine(message)}");

    /// <summary>A text without line ends and control characters, so that no file's name or content can rewrite the terminal.</summary>
    public static string OneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            line.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return line.ToString();
    }

    // Null: a fault of the program; with STANCE_TRACE set the runtime reports its place.
    private static int? CodeFor(Exception exception) => exception switch
    {
        UsageException => ExitCode.Usage,
        ModelFormatException or TrainingDataException or InputFormatException or InvalidDataException => ExitCode.BadData,
        OperationCanceledException => ExitCode.Interrupted,
        _ when IsClosedPipe(exception) => ExitCode.Done,
        FileNotFoundException or DirectoryNotFoundException => ExitCode.BadData,
        IOException or UnauthorizedAccessException => ExitCode.Failure,
        _ => Environment.GetEnvironmentVariable("STANCE_TRACE") is null ? ExitCode.Failure : null,
    };

    // 'stance score … | head' closes our output early, which is normal.
    private static bool IsClosedPipe(Exception exception) =>
        exception is IOException { HResult: 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8) } || (exception is IOException && exception.Message.Contains("Broken pipe", StringComparison.Ordinal));

    // What is not known explains the rest: 'stance scor x' also lacks a command.
    private static string WorstOf(ParseResult parsed)
    {
        string[] messages = [.. parsed.Errors.Select(e => e.Message.TrimEnd('.')).Distinct()];
        return messages.FirstOrDefault(m => m.StartsWith("Unrecognized", StringComparison.Ordinal)) ?? string.Join("; ", messages);
    }

    private static string CommandLineOf(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (System.CommandLine.Parsing.SymbolResult? at = parsed.CommandResult; at is System.CommandLine.Parsing.CommandResult command; at = at.Parent)
        {
            names.Push(command.Command.Name);
        }

        return string.Join(' ', names);
    }

    private static void UseUtf8()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = utf8;
        Console.SetError(new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true });
    }
}
