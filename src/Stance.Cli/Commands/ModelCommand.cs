using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using Stance.CommandLine;
using Stance.Models;

namespace Stance.Cli.Commands;

/// <summary><c>stance model</c>: the card of a model.</summary>
internal static class ModelCommand
{
    public static Command Create()
    {
        var command = new Command("model", "Show a model's card: what it was made from and how good it is");
        Option<string?> model = ModelOption.Create();
        Option<string> format = CommonOptions.Format("table", "json");
        command.Options.Add(model);
        command.Options.Add(format);
        command.Options.Add(CommonOptions.Quiet());
        command.SetAction(parsed =>
        {
            (StanceModel loaded, string sha256) = ModelStore.Load(parsed.GetValue(model));
            if (parsed.GetValue(format) == "json")
            {
                WriteJson(loaded, sha256);
            }
            else
            {
                WriteTable(loaded.Card, sha256);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteJson(StanceModel model, string sha256)
    {
        JsonObject node = JsonSerializer.SerializeToNode(model.Card, CardJsonContext.Default.ModelCard)!.AsObject();
        node.Add("formatVersion", model.BuiltIn is null ? ModelFile.EngineVersion : ModelFile.Version);
        node.Add("modelSha256", sha256);
        Console.Out.WriteLine(JsonText.Of(node));
    }

    private static void WriteTable(ModelCard card, string sha256)
    {
        IAnsiConsole console = Terminal.Out();
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        Row(grid, "trainer", $"{card.Trainer}{(card.Engine is string engine ? $" of {engine}" : "")}, seed {card.Seed}");
        WritePretraining(card, grid);
        Row(grid, "trained on", string.Create(CultureInfo.InvariantCulture, $"{card.Data.Rows} rows of {card.Data.Documents} documents"));
        Row(grid, "stance", string.Join(", ", card.Data.Stance.Select(s => $"{s.Value} {s.Key}")));
        Row(grid, "bias", $"{card.Data.Biased} biased, {card.Data.Unbiased} not");
        WriteFeatures(card, grid);
        Row(grid, "temperature", $"audience {Number(card.Temperature.Audience)}, editorial {Number(card.Temperature.Editorial)}, bias {Number(card.Temperature.Bias)}; page voice {Number(card.PageVoiceWeight)} about {Number(card.PageVoiceCentre)}");
        Row(grid, "data sha256", card.Data.Sha256);
        Row(grid, "file sha256", sha256);
        console.Write(grid);
        console.WriteLine();
        if (card.CrossValidation is CrossValidationCard validation)
        {
            console.WriteLine($"Cross-validation on these rows, {validation.Folds} folds by {validation.By}:");
            MetricsTable.Write(validation.Stance, validation.Bias);
        }
    }

    private static void WriteFeatures(ModelCard card, Grid grid)
    {
        FeatureCard f = card.Features;
        string ngrams = $"(words 1–{f.WordNgramLength}, characters {f.ShortestCharNgram}–{f.CharNgramLength})";
        if (card.Engine is not null)
        {
            Row(grid, "features", $"{f.ActiveBuckets} n-grams {ngrams}, {f.StyleCues} style cues");
            return;
        }

        Row(grid, "features", $"{f.ActiveBuckets} n-gram weights {ngrams}, {f.KnownWords} known words, {f.StyleCues} style cues");
        Row(grid, "strength", $"audience {Number(card.Strengths.Audience)}, editorial {Number(card.Strengths.Editorial)}, bias {Number(card.Strengths.Bias)}{(card.L1Regularization > 0 ? $", L1 {Number(card.L1Regularization)}" : "")}");
    }

    private static void WritePretraining(ModelCard card, Grid grid)
    {
        if (card.Pretraining is not PretrainingCard pretraining)
        {
            return;
        }

        Row(grid, "pretrained on", string.Create(CultureInfo.InvariantCulture, $"{pretraining.Sentences} raw sentences and {pretraining.Labelled?.Rows ?? 0} labelled rows"));
        foreach (CorpusCard corpus in pretraining.Corpora)
        {
            Row(grid, "", string.Create(CultureInfo.InvariantCulture, $"{corpus.Name}: {corpus.Sentences} sentences, {corpus.Sources} {(corpus.Sources == 1 ? "source" : "sources")}; {corpus.Licence}"));
        }

        if (card.Prior is string prior)
        {
            Row(grid, "prior sha256", prior);
        }
    }

    private static void Row(Grid grid, string name, string value) => grid.AddRow(new Text(name, new Style(decoration: Decoration.Bold)), new Text(value));

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
