using System.CommandLine;
using Stance.Cli.Explaining;
using Stance.Cli.Writers;
using Stance.CommandLine;
using Stance.Models;

namespace Stance.Cli.Commands;

/// <summary><c>stance explain</c>: why each sentence got its label.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var command = new Command("explain", "Show why each sentence got its label: the words, phrases and cues that pushed it there");
        var arguments = new ExplainArguments();
        arguments.AddTo(command);
        command.SetInterruptible((parsed, cancellation) => Run(arguments.Read(parsed), cancellation));
        return command;
    }

    private static int Run(ExplainOptions options, CancellationToken cancellation)
    {
        (StanceModel model, string sha256) = ModelStore.Load(options.ModelPath);
        if (model.BuiltIn is null)
        {
            throw new ModelFormatException(
                options.ModelPath ?? ModelStore.DefaultPath, $"explain can't explain a model of the trainer {model.Card.Trainer} ({model.Card.Engine})", "a model of the built-in trainers lbfgs and fasttree");
        }

        using Stream stdout = Console.OpenStandardOutput();
        using IExplanationWriter writer = options.Format == "json"
            ? new JsonExplanationWriter(new JsonLine(stdout), options, sha256)
            : new TableExplanationWriter(Terminal.Out(), options);
        return new ExplainRun(model, options, writer).Run(cancellation);
    }
}
