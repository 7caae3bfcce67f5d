using System.CommandLine;
using Stance.Cli.Commands;
using Stance.CommandLine;

namespace Stance.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is [ScoreCommand.Name, ..])
        {
            ScoreCommand.Prepare();
        }

        var root = new RootCommand(
            """
            Labels every sentence of a news page as neutral reporting, editorial comment or
            reader speculation, with a bias score for loaded wording.

            Examples:
              stance score samples                          label every page below a folder
              stance score page.txt --format csv -o out.csv
              cat page.txt | stance score - --format jsonl
              stance score lines.txt --input sentences      each line a sentence by itself
              stance compare samples                        which source writes in a more opinionated tone
              stance explain --text "The regime's cronies, of course, deny it."
              stance model                                  what the model is and how good
            """);
        root.Subcommands.Add(ScoreCommand.Create());
        root.Subcommands.Add(ExplainCommand.Create());
        root.Subcommands.Add(ModelCommand.Create());
        root.Subcommands.Add(CompareCommand.Create());
        root.Subcommands.Add(MergeCommand.Create());
        root.Subcommands.Add(CompletionCommand.Create("stance"));
        return ProgramHost.Run(root, args);
    }
}
