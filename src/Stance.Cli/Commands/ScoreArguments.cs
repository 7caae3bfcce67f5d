using System.CommandLine;
using System.Globalization;
using Stance.Cli.Scoring;
using Stance.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>The arguments of <c>stance score</c>, and how they become <see cref="ScoreOptions"/>.</summary>
internal sealed class ScoreArguments
{
    private readonly Argument<string[]> _paths = new("PATH") { Description = "Pages: .txt, .md, .html, .jsonl, .csv (each also .gz), folders, globs, - for standard input", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _format = new("--format") { Description = "How to print the result; by default as the name of -o ends, else a table", HelpName = "table|csv|jsonl|html", DefaultValueFactory = _ => "table" };
    private readonly Option<string> _per = new("--per") { Description = "One row a sentence or one a document", HelpName = "sentence|document", DefaultValueFactory = _ => "sentence" };
    private readonly Option<string?> _output = new("-o", "--output") { Description = "Write to a file, whole or not at all", HelpName = "FILE" };
    private readonly Option<string> _input = InputOption.Create();
    private readonly Option<string?> _source = new("--source") { Description = "Who published the pages, whatever they say", HelpName = "NAME" };
    private readonly Option<string?> _metadata = new("--metadata") { Description = "CSV with columns document, source, title, date", HelpName = "FILE" };
    private readonly Option<double> _minConfidence = new("--min-confidence") { Description = "Below this probability the stance is 'unsure'", HelpName = "P", DefaultValueFactory = _ => 0, CustomParser = ParseShare };
    private readonly Option<string> _offsets = new("--offsets") { Description = "Count start and length as .NET and JavaScript do, or as Python does", HelpName = "utf16|codepoint", DefaultValueFactory = _ => "utf16" };
    private readonly Option<bool> _rawText = new("--raw-text") { Description = "CSV: no apostrophe before text that a spreadsheet would run" };
    private readonly Option<bool> _bom = new("--bom") { Description = "CSV: a byte order mark, for Excel" };
    private readonly Option<string?> _emitText = new("--emit-text") { Description = "Write each page's text, as start and length count into it, below a folder", HelpName = "FOLDER" };
    private readonly ScoreArchiveOptions _archive = new();
    private readonly ScoreShardOptions _shard = new();
    private readonly Option<bool> _anyLanguage = new("--any-language") { Description = "Score documents that are not in English too" };
    private readonly Option<string?> _model = ModelOption.Create();
    private readonly Option<int> _threads = CommonOptions.Threads();
    private readonly Option<bool> _quiet = CommonOptions.Quiet();

    public void AddTo(Command command)
    {
        CommonOptions.RequireOneOf(_format, ["table", "csv", "jsonl", "html"]);
        CommonOptions.RequireOneOf(_per, ["sentence", "document"]);
        CommonOptions.RequireOneOf(_offsets, ["utf16", "codepoint"]);
        _paths.Validators.Add(CommonOptions.RefuseUnknownOptions);
        Array.ForEach<Option>([_output, _metadata], CommonOptions.RequireValue);
        CommonOptions.RequireValue(_emitText, "a folder");
        command.Arguments.Add(_paths);
        command.Validators.Add(RefuseHtmlOfDocuments);
        Option[] all = [_format, _per, _output, _input, _source, _metadata, _minConfidence, _offsets, _rawText, _bom, _emitText, _anyLanguage, _model, _threads, _quiet];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }

        _archive.AddTo(command, _input, _output, [_format, _output, _per]);
        _shard.AddTo(command);
    }

    public ScoreOptions Read(ParseResult parsed) => _shard.Apply(parsed, _archive.Apply(parsed, ReadRest(parsed)));

    private ScoreOptions ReadRest(ParseResult parsed) => new()
    {
        Paths = parsed.GetValue(_paths)!,
        Input = InputOption.Kind(parsed.GetValue(_input)),
        ModelPath = parsed.GetValue(_model),
        Source = parsed.GetValue(_source),
        MetadataPath = parsed.GetValue(_metadata),
        Format = Format(parsed.GetResult(_format), parsed.GetValue(_output)),
        ShowsPages = Format(parsed.GetResult(_format), parsed.GetValue(_output)) == "html",
        PerDocument = parsed.GetValue(_per) == "document",
        OutputPath = parsed.GetValue(_output),
        MinConfidence = parsed.GetValue(_minConfidence),
        CodePointOffsets = parsed.GetValue(_offsets) == "codepoint",
        RawText = parsed.GetValue(_rawText),
        ByteOrderMark = parsed.GetValue(_bom),
        EmitTextFolder = parsed.GetValue(_emitText),
        AnyLanguage = parsed.GetValue(_anyLanguage),
        Threads = parsed.GetValue(_threads),
        Quiet = parsed.GetValue(_quiet),
    };

    private void RefuseHtmlOfDocuments(System.CommandLine.Parsing.CommandResult result)
    {
        if (result.GetValue(_per) == "document" && Format(result.GetResult(_format), result.GetValue(_output)) == "html")
        {
            result.AddError("--format html shows pages sentence by sentence: leave out --per document, or take table, csv or jsonl");
        }
    }

    private static string Format(System.CommandLine.Parsing.OptionResult? format, string? output) =>
        format is { Implicit: false } ? format.GetValueOrDefault<string>() : FormatOf(output);

    private static string FormatOf(string? output) => Path.GetExtension(output)?.ToUpperInvariant() switch
    {
        ".CSV" => "csv",
        ".JSONL" => "jsonl",
        ".HTML" or ".HTM" => "html",
        _ => "table",
    };

    private static double ParseShare(System.CommandLine.Parsing.ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1)
        {
            return share;
        }

        result.AddError($"--min-confidence must be a number from 0 to 1, not '{text}'");
        return 0;
    }
}
