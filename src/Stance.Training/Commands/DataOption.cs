using System.CommandLine;
using Stance.CommandLine;

namespace Stance.Training.Commands;

/// <summary>The option <c>--data DIR|FILE...</c>.</summary>
internal static class DataOption
{
    /// <summary>The folder of the project's own rows.</summary>
    public const string Default = "training-data";

    public static Option<string[]> Create()
    {
        var option = new Option<string[]>("--data")
        {
            Description = "CSV files of labelled rows, or folders of them (.gz accepted)",
            HelpName = "DIR|FILE",
            AllowMultipleArgumentsPerToken = true,
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [Default],
        };
        option.Validators.Add(CommonOptions.RefuseUnknownOptions);
        CommonOptions.RequireValue(option);
        return option;
    }

    public static Option<string[]> CreateRequired()
    {
        Option<string[]> option = Create();
        option.DefaultValueFactory = null;
        option.Required = true;
        return option;
    }
}
