using System.CommandLine;
using System.CommandLine.Parsing;
using Stance.Cli.Scoring;
using Stance.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>The options of <c>stance score</c> that an archive goes with.</summary>
internal sealed class ScoreArchiveOptions
{
    private readonly Option<string?> _archive = new("--archive") { Description = "Keep the labels in an SQLite database, and score only what is new or changed there", HelpName = "FILE.db" };
    private readonly Option<string?> _summary = new("--summary") { Description = "With --archive: how to print what the run did to it; by default a table where no rows are asked for", HelpName = "table|json" };
    private Option[] _ofRows = [];

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="input">How files are read.</param>
    /// <param name="output">The file that rows go to.</param>
    /// <param name="ofRows">Options any of which asks for rows.</param>
    public void AddTo(Command command, Option<string> input, Option<string?> output, Option[] ofRows)
    {
        _ofRows = ofRows;
        CommonOptions.RequireValue(_archive);
        CommonOptions.RequireOneOf(_summary, ["table", "json"]);
        command.Options.Add(_archive);
        command.Options.Add(_summary);
        command.Validators.Add(result => Check(result, input, output));
    }

    /// <summary>The options of a run with what was asked of an archive.</summary>
    public ScoreOptions Apply(ParseResult parsed, ScoreOptions options)
    {
        if (parsed.GetValue(_archive) is not string path)
        {
            return options;
        }

        bool rows = _ofRows.Any(o => IsGiven(parsed.CommandResult, o));
        return options with { ArchivePath = path, WritesRows = rows, Summary = parsed.GetValue(_summary) ?? (rows ? null : "table") };
    }

    private void Check(CommandResult result, Option<string> input, Option<string?> output)
    {
        bool archive = IsGiven(result, _archive);
        bool summary = IsGiven(result, _summary);
        if (archive && result.GetValue(input) == "sentences")
        {
            result.AddError("--archive keeps pages; lists of sentences (--input sentences) have none");
        }

        if (summary && !archive)
        {
            result.AddError("--summary goes with --archive FILE.db");
        }

        if (summary && !IsGiven(result, output) && _ofRows.Any(o => IsGiven(result, o)))
        {
            result.AddError("--summary and rows can't both go to standard output: name a file for the rows with -o");
        }
    }

    private static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };
}
