using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Stance.CommandLine;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Pretraining;
using Stance.Models;
using Stance.Reading.Rows;

namespace Stance.Training.Commands;

/// <summary><c>stance-train pretrain</c>: weights to start from, learned from raw text.</summary>
internal static class PretrainCommand
{
    public static Command Create()
    {
        var command = new Command(
            "pretrain",
            """
            Learn from raw sentences whose voice is known by where they stand

            Examples:
              stance-train pretrain --text archive.tsv.gz -o models/mine.stance
              stance-train pretrain --text archive.jsonl --labelled labelled.csv --written training-data -o models/mine.stance
              stance-train --pretrained models/mine.stance --data my.csv --model my.model
            """);
        var text = new Option<string[]>("--text") { Description = "Raw sentences as TSV or JSON Lines, also .gz: voice, slant, source, document, text", HelpName = "FILE...", AllowMultipleArgumentsPerToken = true, Required = true };
        var labelled = new Option<string[]>("--labelled") { Description = "Real sentences labelled by the codebook, with a column source: they teach the teacher", HelpName = "FILE.csv...", AllowMultipleArgumentsPerToken = true };
        var written = new Option<string[]>("--written") { Description = "Rows that the weights will be adapted with: the strength for them is chosen on the labelled rows and stored", HelpName = "DIR|FILE.csv...", AllowMultipleArgumentsPerToken = true };
        var corpora = new Option<string?>("--corpora") { Description = "Corpus, licence and weight by source, for the card and the draw (columns source, corpus, licence, weight)", HelpName = "FILE.csv" };
        var output = new Option<string>("--model", "-o") { Description = "The file to write", HelpName = "FILE", Required = true };
        CommonOptions.RequireValue(output);
        var folds = new Option<int>("--source-folds") { Description = "Parts of the outlets that are left out in turn to measure and to choose; 0 to skip", HelpName = "N", DefaultValueFactory = _ => new PretrainingOptions().SourceFolds };
        folds.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int n) && (n < 0 || n == 1))
            {
                result.AddError($"--source-folds must be 0, or 2 or more, not {n}");
            }
        });
        Option<int> seed = CommonOptions.Seed();
        Option<int> threads = CommonOptions.Threads();
        Option<bool> quiet = CommonOptions.Quiet();
        foreach (Option option in (Option[])[text, labelled, written, corpora, output, folds, seed, threads, quiet])
        {
            command.Options.Add(option);
        }

        command.SetInterruptible((parsed, cancellation) =>
        {
            CorpusList list = parsed.GetValue(corpora) is string path ? CorpusList.Read(path) : CorpusList.Empty;
            var options = new PretrainingOptions { Seed = parsed.GetValue(seed), Threads = parsed.GetValue(threads), SourceFolds = parsed.GetValue(folds), SourceWeight = list.WeightOf };
            bool silent = parsed.GetValue(quiet);
            Action<string> log = Log(silent);
            IReadOnlyList<RawSentence> raw = RawSentenceReader.ReadAll(parsed.GetValue(text)!);
            log(string.Create(CultureInfo.InvariantCulture, $"{raw.Count} raw sentences read"));
            var data = new PretrainingData(raw, Rows(parsed.GetValue(labelled)), Rows(parsed.GetValue(written)), list.Summarise(raw));
            StanceModel model = new Pretrainer(options, log, cancellation).Train(data);
            Write(model, parsed.GetValue(output)!, silent);
            return ExitCode.Done;
        });
        return command;
    }

    private static TrainingSet? Rows(string[]? paths) => paths is null or [] ? null : new TrainingSet(TrainingRowReader.ReadAll(paths));

    private static Action<string> Log(bool quiet)
    {
        var clock = Stopwatch.StartNew();
        return line =>
        {
            if (!quiet)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:F0} s  {line}"));
            }
        };
    }

    private static void Write(StanceModel model, string path, bool quiet)
    {
        byte[] bytes = ModelFile.Write(model);
        WholeFile.Write(path, stream => stream.Write(bytes));
        if (quiet)
        {
            return;
        }

        PretrainingCard card = model.Card.Pretraining!;
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {bytes.Length / 1e6:F1} MB, from {card.Sentences} raw sentences of {card.Corpora.Sum(c => c.Sources)} sources and {card.Labelled?.Rows ?? 0} labelled rows"));
        if (card.UnseenSources is CrossValidationCard unseen)
        {
            Console.Out.WriteLine($"On labelled rows of outlets whose text and labels were left out, {unseen.Folds} folds:");
            MetricsTable.Write(unseen.Stance, unseen.Bias);
        }
    }
}
