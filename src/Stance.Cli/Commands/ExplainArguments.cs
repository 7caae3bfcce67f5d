using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Stance.Cli.Explaining;
using Stance.CommandLine;
using Stance.Models;

namespace Stance.Cli.Commands;

/// <summary>The arguments of <c>stance explain</c>, and how they become <see cref="ExplainOptions"/>.</summary>
internal sealed class ExplainArguments
{
    private const int TopInTable = 6;

    private static readonly string[] QuestionNames = [.. Enum.GetNames<Question>().Select(name => name.ToLowerInvariant())];

    private readonly Argument<string?> _path = new("PATH") { Description = "A page: .txt, .md, .html, .jsonl, .csv (each also .gz), a folder, a glob, or - for standard input", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _text = new("--text") { Description = "Explain this sentence, by its own words alone; with --input text a whole page", HelpName = "\"…\"" };
    private readonly Option<string> _format = CommonOptions.Format("table", "json");
    private readonly Option<string> _input = InputOption.Create();
    private readonly Option<string?> _question = new("--question") { Description = "Only this question [default: all three]", HelpName = string.Join('|', QuestionNames) };
    private readonly Option<int?> _top = new("--top") { Description = $"Show the N largest contributions, the rest as one [default: {TopInTable} in a table, all in JSON]", HelpName = "N", CustomParser = ParseTop };
    private readonly Option<bool> _anyLanguage = new("--any-language") { Description = "Explain documents that are not in English too" };
    private readonly Option<string?> _model = ModelOption.Create();
    private readonly Option<bool> _quiet = CommonOptions.Quiet();

    public void AddTo(Command command)
    {
        _path.Validators.Add(CommonOptions.RefuseUnknownOptions);
        CommonOptions.RequireOneOf(_question, QuestionNames);
        command.Arguments.Add(_path);
        Option[] all = [_text, _format, _input, _question, _top, _anyLanguage, _model, _quiet];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(RequireOneInput);
    }

    public ExplainOptions Read(ParseResult parsed)
    {
        string format = parsed.GetValue(_format)!;
        return new ExplainOptions
        {
            Path = parsed.GetValue(_path),
            Text = parsed.GetValue(_text),
            Input = InputOption.Kind(parsed.GetValue(_input)),
            ModelPath = parsed.GetValue(_model),
            Format = format,
            Questions = [.. Enum.GetValues<Question>().Where(q => parsed.GetValue(_question) is not string only || QuestionNames[(int)q] == only)],
            Top = parsed.GetValue(_top) ?? (format == "json" ? int.MaxValue : TopInTable),
            AnyLanguage = parsed.GetValue(_anyLanguage),
            Quiet = parsed.GetValue(_quiet),
        };
    }

    private void RequireOneInput(CommandResult command)
    {
        string? path = command.GetResult(_path)?.Tokens.Select(t => t.Value).FirstOrDefault();
        OptionResult? text = command.GetResult(_text);
        if (path is null && text is null)
        {
            command.AddError("explain needs a PATH, - for standard input, or --text \"…\"");
        }
        else if (path is not null && text is not null)
        {
            command.AddError("explain takes a PATH or --text, not both");
        }
        else if (text?.Tokens.All(t => string.IsNullOrWhiteSpace(t.Value)) == true)
        {
            command.AddError("--text is empty: there is nothing to explain");
        }
        else if (text is not null && command.GetResult(_input)?.Tokens.Select(t => t.Value).FirstOrDefault() is "html" or "jsonl" or "csv")
        {
            command.AddError("--text is read as sentences, or as a page with --input text");
        }
    }

    private static int? ParseTop(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int top) && top >= 1)
        {
            return top;
        }

        result.AddError($"--top must be 1 or more, not '{text}'");
        return 1;
    }
}
