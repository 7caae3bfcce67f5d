using System.CommandLine;
using Stance.Cli.Merging;
using Stance.CommandLine;
using Stance.Reading.Files;

namespace Stance.Cli.Commands;

/// <summary><c>stance merge</c>: joins the outputs or archives of shards.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE") { Description = "Outputs of 'stance score --shard' (CSV or JSON Lines), or archives; globs", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("-o", "--output") { Description = "Write to a file, whole or not at all", HelpName = "FILE", Required = true };
        Option<bool> quiet = CommonOptions.Quiet();
        var command = new Command(
            "merge",
            """
            Join outputs or archives of shards: rows come out as a single run would have
            written them. Shards that are missing, there twice, damaged or not made alike
            are named, and nothing is written.

            Example:
              stance merge out-*.jsonl -o out.jsonl
            """);
        paths.Validators.Add(CommonOptions.RefuseUnknownOptions);
        CommonOptions.RequireValue(output);
        command.Arguments.Add(paths);
        command.Options.Add(output);
        command.Options.Add(quiet);
        command.SetInterruptible((parsed, cancellation) =>
        {
            bool silent = parsed.GetValue(quiet);
            Action<string> warn = silent ? _ => { } : message => ProgramHost.Complain("stance", "warning: " + message);
            return Run(new MergeRun(Expand(parsed.GetValue(paths)!), parsed.GetValue(output)!, warn), silent, cancellation);
        });
        return command;
    }

    private static int Run(MergeRun run, bool quiet, CancellationToken cancellation) => ProgressDisplay.Run("Merging", quiet, progress =>
    {
        run.Run(progress, cancellation);
        return ExitCode.Done;
    });

    // Windows shells leave globs as they are. What stands beside an output belongs to it.
    private static List<string> Expand(string[] paths)
    {
        var expanded = new List<string>();
        foreach (string path in paths)
        {
            if (File.Exists(path) || path.IndexOfAny(['*', '?']) < 0)
            {
                expanded.Add(path);
                continue;
            }

            InputExpansion files = InputExpander.Expand([path], InputKind.Auto);
            expanded.AddRange(files.Files.Select(f => f.Path));
            if (files.Problems.Count > 0)
            {
                throw new InputFormatException(files.Problems[0].ToString());
            }
        }

        return [.. expanded.Where(p => !IsBeside(p))];
    }

    private static bool IsBeside(string path) => path.EndsWith(".manifest.json", StringComparison.Ordinal) || path.EndsWith(".order", StringComparison.Ordinal);
}
