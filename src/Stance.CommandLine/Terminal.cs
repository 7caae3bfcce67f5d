using Spectre.Console;

namespace Stance.CommandLine;

/// <summary>The consoles that tables and progress bars go to. Colour and width follow the terminal and NO_COLOR.</summary>
public static class Terminal
{
    private const int RedirectedWidth = 200;

    /// <summary>Standard output, for tables. Redirected, it is wide and plain, so that no row is cut.</summary>
    public static IAnsiConsole Out() => Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error, for progress.</summary>
    public static IAnsiConsole Error() => Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>A console that writes plain text to a file.</summary>
    public static IAnsiConsole ToFile(TextWriter writer) => Create(writer, redirected: true);

    /// <summary>A table as both programs show it; narrow enough for 80 columns.</summary>
    /// <param name="columns">Headings; one that opens with '>' is a right-aligned column of numbers, one with '=' a column of short words: neither wraps.</param>
    public static Table NewTable(params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var table = new Table { Border = TableBorder.Simple, ShowHeaders = true };
        foreach (string column in columns)
        {
            bool number = column.StartsWith('>');
            bool word = column.StartsWith('=');
            var heading = new TableColumn(new Text(number || word ? column[1..] : column, new Style(decoration: Decoration.Bold)))
            {
                NoWrap = number || word,
                Padding = new Padding(0, 0, 1, 0),
            };
            table.AddColumn(number ? heading.RightAligned() : heading);
        }

        return table;
    }

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        if (redirected)
        {
            console.Profile.Width = RedirectedWidth;
        }

        return console;
    }
}
