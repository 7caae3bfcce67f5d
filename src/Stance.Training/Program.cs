using System.CommandLine;
using Stance.CommandLine;
using Stance.Training.Commands;

namespace Stance.Training;

internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand(
            """
            Trains Stance models from labelled CSV, and judges them.

            Examples:
              stance-train                                      train on training-data/, write models/stance.model
              stance-train --data my.csv --model my.model       train on your own rows
              stance-train evaluate --model my.model --data held-out.csv
              stance-train evaluate --model new.model --data held-out.csv --compare old.model
              stance-train crossvalidate --data my.csv --by topic --seeds 5
              stance-train crossvalidate --data my.csv --by source --leave-one-out
              stance-train check --data my.csv                  what may make a model learn the wrong thing
            """);
        TrainCommand.Configure(root);
        root.Subcommands.Add(TrainCommand.Create());
        root.Subcommands.Add(EvaluateCommand.Create());
        root.Subcommands.Add(CrossValidateCommand.Create());
        root.Subcommands.Add(PretrainCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(AgreementCommand.Create());
        root.Subcommands.Add(CompletionCommand.Create("stance-train"));
        return ProgramHost.Run(root, args);
    }
}
