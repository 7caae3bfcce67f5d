using System.CommandLine;
using Stance.CommandLine;
using Stance.Reading.Files;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--input KIND</c>.</summary>
internal static class InputOption
{
    private static readonly string[] Kinds = ["auto", "text", "html", "jsonl", "csv", "sentences"];

    public static Option<string> Create()
    {
        var option = new Option<string>("--input") { Description = "How to read: by extension, or as one of these", HelpName = string.Join('|', Kinds), DefaultValueFactory = _ => Kinds[0] };
        CommonOptions.RequireOneOf(option, Kinds);
        return option;
    }

    /// <summary>What a value of the option means.</summary>
    public static InputKind Kind(string? value) => value switch
    {
        "text" => InputKind.Text,
        "html" => InputKind.Html,
        "jsonl" => InputKind.JsonLines,
        "csv" => InputKind.Csv,
        "sentences" => InputKind.Sentences,
        _ => InputKind.Auto,
    };
}
