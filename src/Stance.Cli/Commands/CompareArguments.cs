using System.CommandLine;
using Stance.Cli.Comparing;
using Stance.Cli.Scoring;
using Stance.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>The arguments of <c>stance compare</c>, and how they become <see cref="CompareOptions"/>.</summary>
internal sealed class CompareArguments
{
    private static readonly string[] Formats = ["table", "json", "csv", "html"];

    private readonly Argument<string[]> _paths = new("PATH") { Description = "Pages, or what 'stance score' wrote as CSV or JSON Lines: files, folders, globs, - for standard input", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _by = new("--by") { Description = "What documents are compared by; 'document' shows each without tests", HelpName = "source|document|FIELD", DefaultValueFactory = _ => "source" };
    private readonly Option<string> _format = new("--format") { Description = "How to print the result; by default as the name of -o ends, else a table", HelpName = string.Join('|', Formats), DefaultValueFactory = _ => Formats[0] };
    private readonly Option<string?> _output = new("-o", "--output") { Description = "Write to a file, whole or not at all", HelpName = "FILE" };
    private readonly ArchiveOptions _archive = new();
    private readonly Option<string?> _validation = new("--validation") { Description = "CSV of sentences like yours with their true stance: the classifier's errors are taken from it", HelpName = "FILE" };
    private readonly Option<string> _input = InputOption.Create();
    private readonly Option<string?> _source = new("--source") { Description = "Who published the pages, whatever they say", HelpName = "NAME" };
    private readonly Option<string?> _metadata = new("--metadata") { Description = "CSV with columns document, source, title, date, and fields for --by", HelpName = "FILE" };
    private readonly Option<bool> _anyLanguage = new("--any-language") { Description = "Compare documents that are not in English too" };
    private readonly Option<bool> _rawText = new("--raw-text") { Description = "CSV: no apostrophe before text that a spreadsheet would run" };
    private readonly Option<bool> _bom = new("--bom") { Description = "CSV: a byte order mark, for Excel" };
    private readonly Option<int> _seed = CommonOptions.Seed();
    private readonly Option<string?> _model = ModelOption.Create();
    private readonly Option<int> _threads = CommonOptions.Threads();
    private readonly Option<bool> _quiet = CommonOptions.Quiet();

    public void AddTo(Command command)
    {
        CommonOptions.RequireOneOf(_format, Formats);
        _paths.Validators.Add(CommonOptions.RefuseUnknownOptions);
        Array.ForEach<Option>([_output, _metadata, _validation], CommonOptions.RequireValue);
        CommonOptions.RequireValue(_by, "a field");
        _by.CompletionSources.Add("source", "document");
        command.Arguments.Add(_paths);
        Option[] all = [_by, _format, _output, _validation, _input, _source, _metadata, _anyLanguage, _rawText, _bom, _seed, _model, _threads, _quiet];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }

        _archive.AddTo(command, _paths, [_input, _source, _metadata, _anyLanguage]);
    }

    public CompareOptions Read(ParseResult parsed) => new()
    {
        Scoring = new ScoreOptions
        {
            Paths = parsed.GetValue(_paths) ?? [],
            Input = InputOption.Kind(parsed.GetValue(_input)),
            ModelPath = parsed.GetValue(_model),
            Source = parsed.GetValue(_source),
            MetadataPath = parsed.GetValue(_metadata),
            Format = parsed.GetResult(_format) is { Implicit: false } ? parsed.GetValue(_format)! : FormatOf(parsed.GetValue(_output)),
            OutputPath = parsed.GetValue(_output),
            RawText = parsed.GetValue(_rawText),
            ByteOrderMark = parsed.GetValue(_bom),
            AnyLanguage = parsed.GetValue(_anyLanguage),
            Threads = parsed.GetValue(_threads),
            Quiet = parsed.GetValue(_quiet),
        },
        Archive = _archive.Read(parsed),
        By = parsed.GetValue(_by)!,
        ValidationPath = parsed.GetValue(_validation),
        Seed = parsed.GetValue(_seed),
    };

    private static string FormatOf(string? output) => Path.GetExtension(output)?.ToUpperInvariant() switch
    {
        ".CSV" => "csv",
        ".JSON" => "json",
        ".HTML" or ".HTM" => "html",
        _ => "table",
    };
}
