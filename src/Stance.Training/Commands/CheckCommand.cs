using System.CommandLine;
using Stance.CommandLine;
using Stance.Labels;
using Stance.Learning.Checks;
using Stance.Learning.Training;
using Stance.Reading.Rows;
using Stance.Training.Reports;

namespace Stance.Training.Commands;

/// <summary><c>stance-train check</c>: lints training data.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Lint labelled rows: duplicates, missing values, balance, shortcuts, wrong labels");
        Option<string[]> data = DataOption.Create();
        var against = new Option<string[]>("--against") { Description = "Labelled rows to compare the look with, such as real text", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        Option<string> format = CommonOptions.Format("table", "json");
        Option<int> seed = CommonOptions.Seed();
        Option<int> threads = CommonOptions.Threads();
        Option<bool> quiet = CommonOptions.Quiet();
        foreach (Option option in (Option[])[data, against, format, seed, threads, quiet])
        {
            command.Options.Add(option);
        }

        command.SetInterruptible((parsed, cancellation) =>
        {
            TrainingFiles files = TrainingRowReader.Read(parsed.GetValue(data)!);
            if (files.Rows.Count == 0)
            {
                throw files.Problems[0];
            }

            string[] references = parsed.GetValue(against) ?? [];
            IReadOnlyList<TrainingRow>? reference = references.Length == 0 ? null : TrainingRowReader.ReadAll(references);
            var options = new TrainingOptions { Seed = parsed.GetValue(seed), Threads = parsed.GetValue(threads) };
            DataCheckReport report = ProgressDisplay.Run(
                "Checking", parsed.GetValue(quiet), progress => DataChecker.Check(files.Rows, files.Problems, reference, options, progress, cancellation));
            if (parsed.GetValue(format) == "json")
            {
                CheckReportWriter.WriteJson(report);
            }
            else
            {
                CheckReportWriter.WriteTable(report);
            }

            return report.Findings.Any(f => f.Severity == FindingSeverity.Error) ? ExitCode.BadData : ExitCode.Done;
        });
        return command;
    }
}
