using System.CommandLine;
using Stance.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--model FILE</c>.</summary>
internal static class ModelOption
{
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--model") { Description = "The model file [default: the one beside the program]", HelpName = "FILE" };
        CommonOptions.RequireValue(option);
        return option;
    }
}
