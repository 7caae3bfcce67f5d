using System.Text.Json.Nodes;
using Spectre.Console;
using Stance.Archive.Writing;
using Stance.Cli.Writers;
using Stance.CommandLine;

namespace Stance.Cli.Archiving;

/// <summary>What <c>stance score --archive</c> says of a run.</summary>
/// <param name="Archive">The archive's path, as it was given.</param>
/// <param name="ModelSha256">Whose labels were stored.</param>
/// <param name="Counts">What the run did.</param>
internal sealed record ArchiveSummary(string Archive, string ModelSha256, ArchiveCounts Counts)
{
    private const int SchemaVersion = 1;

    /// <summary>For people.</summary>
    public void WriteTable(IAnsiConsole console)
    {
        Table table = Terminal.NewTable("archive", ">documents", ">new", ">changed", ">rescored", ">unchanged", ">sentences");
        table.AddRow(
            new Text(SafeText.Of(Archive)),
            new Text(Numbers.Whole(Counts.Documents)),
            new Text(Numbers.Whole(Counts.New)),
            new Text(Numbers.Whole(Counts.Changed)),
            new Text(Numbers.Whole(Counts.Rescored)),
            new Text(Numbers.Whole(Counts.Unchanged)),
            new Text(Counts.Sentences.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        console.Write(table);
    }

    /// <summary>For programs.</summary>
    public string ToJson() => JsonText.Of(new JsonObject
    {
        ["schemaVersion"] = SchemaVersion,
        ["archive"] = Archive,
        ["model"] = ModelSha256,
        ["documents"] = Counts.Documents,
        ["new"] = Counts.New,
        ["changed"] = Counts.Changed,
        ["rescored"] = Counts.Rescored,
        ["unchanged"] = Counts.Unchanged,
        ["sentences"] = Counts.Sentences,
    });
}
