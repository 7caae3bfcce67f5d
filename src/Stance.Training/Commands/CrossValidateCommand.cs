using System.CommandLine;
using Stance.CommandLine;
using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Training;
using Stance.Reading.Rows;
using Stance.Training.Reports;

namespace Stance.Training.Commands;

/// <summary><c>stance-train crossvalidate</c>: judges every row by a model that has seen nothing of its group.</summary>
internal static class CrossValidateCommand
{
    private const int ManyGroups = 200;

    public static Command Create()
    {
        var command = new Command("crossvalidate", "Cross-validate on labelled rows, groups kept together: in folds, or each group left out in turn");
        Option<string[]> data = DataOption.Create();
        var by = new Option<string>("--by") { Description = "What is kept together: document, or a column such as topic or style", HelpName = "document|FIELD", DefaultValueFactory = _ => "document" };
        var folds = new Option<int>("--folds") { Description = "Number of folds, 2 or more", HelpName = "N", DefaultValueFactory = _ => 5 };
        var leaveOneOut = new Option<bool>("--leave-one-out") { Description = "Make each group of --by a fold of its own, such as each source; shows --per-group" };
        var perGroup = new Option<bool>("--per-group") { Description = "Show the metrics of each group of --by as well" };
        var seeds = new Option<int>("--seeds") { Description = "Repeat with this many seeds, --seed and those after it, and show mean and range of each metric", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<string?> pretrained = PretrainedOption.Create();
        Option<string?> strength = StrengthOption.Create();
        Option<IClassifierTrainer> trainer = TrainerOption.Create();
        Option<string> format = CommonOptions.Format("table", "json");
        Option<int> seed = CommonOptions.Seed();
        Option<int> threads = CommonOptions.Threads();
        Option<bool> quiet = CommonOptions.Quiet();
        foreach (Option option in (Option[])[data, by, folds, leaveOneOut, perGroup, seeds, pretrained, strength, trainer, format, seed, threads, quiet])
        {
            command.Options.Add(option);
        }

        RequireAtLeast(folds, 2);
        RequireAtLeast(seeds, 1);
        command.Validators.Add(result =>
        {
            if (result.GetValue(leaveOneOut) && result.GetResult(folds) is { Implicit: false })
            {
                result.AddError("--leave-one-out makes each group a fold of its own; it goes without --folds");
            }
        });
        command.SetInterruptible((parsed, cancellation) =>
        {
            IClassifierTrainer learner = parsed.GetValue(trainer)!;
            TrainerOption.RefuseBuiltInOptions(learner, parsed.GetValue(pretrained), parsed.GetValue(strength), 0);
            var set = new TrainingSet(TrainingRowReader.ReadAll(parsed.GetValue(data)!));
            string column = parsed.GetValue(by)!;
            var plan = new CrossValidationPlan(column, Groups(set.Rows, column), parsed.GetValue(seeds));
            var options = new TrainingOptions { Trainer = learner, Seed = parsed.GetValue(seed), Threads = parsed.GetValue(threads), Folds = parsed.GetValue(folds), LeaveOneOut = parsed.GetValue(leaveOneOut) };
            Check(plan, options, parsed.GetValue(quiet));
            PriorModel? prior = PretrainedOption.Load(learner, parsed.GetValue(pretrained), parsed.GetValue(quiet));
            options = StrengthOption.Apply(parsed.GetValue(strength), prior, parsed.GetResult(data) is not { Implicit: false }, options);
            RepeatedCrossValidation result = ProgressDisplay.Run(
                "Cross-validating", parsed.GetValue(quiet), progress => RepeatedCrossValidator.Run(set, plan, prior?.Model, options, progress, cancellation));
            var report = new CrossValidationReport(set.Rows.Count, result, options.LeaveOneOut, parsed.GetValue(perGroup) || options.LeaveOneOut);
            if (parsed.GetValue(format) == "json")
            {
                report.WriteJson();
            }
            else
            {
                report.WriteTable();
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void RequireAtLeast(Option<int> option, int least) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int n) && n < least)
        {
            result.AddError($"{option.Name} must be {least} or more, not {n}");
        }
    });

    private static void Check(CrossValidationPlan plan, TrainingOptions options, bool quiet)
    {
        if ((long)options.Seed + plan.Seeds - 1 > int.MaxValue)
        {
            throw new UsageException($"--seeds {plan.Seeds} from --seed {options.Seed} goes beyond {int.MaxValue}");
        }

        int groups = plan.Groups.Distinct(StringComparer.Ordinal).Count();
        if (options.LeaveOneOut && groups > ManyGroups && !quiet)
        {
            ProgramHost.Complain("stance-train", $"warning: --leave-one-out trains on {groups} groups in turn, which is slow; --folds 10 is nearly as good");
        }
    }

    private static string[] Groups(IReadOnlyList<TrainingRow> rows, string by)
    {
        string[] groups = by == "document"
            ? [.. rows.Select(r => r.Document)]
            : [.. rows.Select(r => r.Fields.GetValueOrDefault(by) ?? throw new UsageException($"--by {by}: {r.Path} has no such column"))];
        return groups.Distinct(StringComparer.Ordinal).Count() > 1
            ? groups
            : throw new UsageException($"--by {by}: all rows are of one group; cross-validation needs at least 2");
    }
}
