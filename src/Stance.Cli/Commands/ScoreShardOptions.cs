using System.CommandLine;
using Stance.Cli.Scoring;
using Stance.Cli.Sharding;
using Stance.CommandLine;
using Stance.Reading.Files;

namespace Stance.Cli.Commands;

/// <summary>The options of <c>stance score</c> for long runs: a part of the input, and going on where a run was stopped.</summary>
internal sealed class ScoreShardOptions
{
    private readonly Option<string?> _shard = new("--shard") { Description = "Score one of some parts of the input, by a hash of each document's name; 'stance merge' joins their outputs", HelpName = "3/16" };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on where a run with the same options was stopped: FILE.part of -o FILE holds what it did" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        _shard.Validators.Add(result =>
        {
            string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (!Shard.TryParse(text, out _))
            {
                result.AddError($"--shard must be a part and how many there are, such as 3/16 (from 1/16 to 16/16), not '{text}'");
            }
        });
        command.Options.Add(_shard);
        command.Options.Add(_resume);
    }

    /// <summary>The options of a run with what was asked of these.</summary>
    /// <exception cref="UsageException">They don't go with the others.</exception>
    public ScoreOptions Apply(ParseResult parsed, ScoreOptions options)
    {
        options = options with { Shard = Shard.TryParse(parsed.GetValue(_shard), out Shard shard) ? shard : null, Resumes = parsed.GetValue(_resume) };
        if (options.Resumes)
        {
            RequireFile(options);
        }

        bool rows = options.Format is "csv" or "jsonl";
        if ((options.Resumes || options.Shard is not null) && options.OutputPath is not null)
        {
            string option = options.Resumes ? "--resume" : "--shard";
            Require(rows, $"{option} with -o needs --format csv or jsonl: {options.Format} is written in one piece");
            Require(!(options.PerDocument && options.Input == InputKind.Sentences), $"{option} with -o goes with --per document or with --input sentences, not both: a list is one document");
            Require(!OutputPath.IsDevice(OutputPath.Resolve(options.OutputPath)), $"{option} with -o needs a file, and {options.OutputPath} is a device");
        }

        return options;
    }

    private static void RequireFile(ScoreOptions options)
    {
        Require(options.ArchivePath is null, "--resume is for -o without --archive: with an archive the same command goes on by itself");
        Require(options.OutputPath is not null, "--resume goes with -o FILE, whose FILE.part it goes on with");
        Require(!options.Paths.Contains(InputFile.StandardInput), "--resume reads the input again up to where it stopped, which standard input can't be: name files");
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new UsageException(message);
        }
    }
}
