using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Stance.Archive.Reading;
using Stance.Cli.Archiving;
using Stance.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>The options of <c>stance compare</c> that choose documents of an archive.</summary>
internal sealed class ArchiveOptions
{
    private readonly Option<string?> _archive = new("--archive") { Description = "Compare what 'stance score --archive' stored, instead of PATHs", HelpName = "FILE.db" };
    private readonly Option<DateOnly?> _since = Day("--since", "With --archive: the first day");
    private readonly Option<DateOnly?> _until = Day("--until", "With --archive: the last day");
    private readonly Option<string[]> _where = new("--where") { Description = "With --archive: only documents whose field looks like that; may stand several times", HelpName = "FIELD=GLOB", Arity = ArgumentArity.ZeroOrMore };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="paths">Its paths, which an archive stands instead of.</param>
    /// <param name="ofPages">Options that say how pages are read.</param>
    public void AddTo(Command command, Argument<string[]> paths, IReadOnlyList<Option> ofPages)
    {
        CommonOptions.RequireValue(_archive);
        _where.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => FieldCondition.Parse(t.Value) is null) is Token wrong)
            {
                result.AddError($"--where takes FIELD=GLOB, such as topic=politics*, not '{wrong.Value}'");
            }
        });
        Option[] own = [_since, _until, _where];
        command.Options.Add(_archive);
        Array.ForEach(own, command.Options.Add);
        command.Validators.Add(result => Check(result, paths, own, ofPages));
    }

    /// <summary>What was chosen; null without an archive.</summary>
    public ArchiveChoice? Read(ParseResult parsed) => parsed.GetValue(_archive) is not string path ? null : new ArchiveChoice
    {
        Path = path,
        Since = parsed.GetValue(_since),
        Until = parsed.GetValue(_until),
        Where = [.. (parsed.GetValue(_where) ?? []).Select(w => FieldCondition.Parse(w)!)],
    };

    private void Check(CommandResult result, Argument<string[]> paths, Option[] own, IReadOnlyList<Option> ofPages)
    {
        bool archive = result.GetResult(_archive) is not null;
        bool named = result.GetResult(paths) is { Tokens.Count: > 0 };
        if (archive == named)
        {
            result.AddError(archive ? $"{result.Command.Name} takes PATHs or --archive, not both" : $"Required argument missing: {result.Command.Name} needs a PATH or --archive FILE.db");
        }

        IEnumerable<Option> wrong = archive ? ofPages : own;
        if (wrong.FirstOrDefault(o => result.GetResult(o) is { Implicit: false }) is Option first)
        {
            result.AddError(archive ? $"{first.Name} says how pages are read, and goes with PATHs, not with --archive" : $"{first.Name} goes with --archive FILE.db");
        }
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result =>
        {
            string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return day;
            }

            result.AddError($"{name} must be a day such as 2026-01-31, not '{text}'");
            return null;
        },
    };
}
