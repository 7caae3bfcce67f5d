using System.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--model FILE</c>.</summary>
internal static class ModelOption
{
    public static Option<string?> Create() => new("--model") { Description = "The model file [default: the one beside the program]", HelpName = "FILE" };
}
