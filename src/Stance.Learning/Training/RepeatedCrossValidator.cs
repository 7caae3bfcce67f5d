using Stance.Labels;
using Stance.Learning.Data;
using Stance.Learning.Metrics;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>Cross-validates by one seed after another, so that the luck of one cut into folds shows.</summary>
public static class RepeatedCrossValidator
{
    /// <summary>Cross-validates.</summary>
    /// <param name="set">The rows.</param>
    /// <param name="plan">What is kept together, and how many seeds.</param>
    /// <param name="prior">What each fold's model starts from, or null.</param>
    /// <param name="options">How to train, with the first seed.</param>
    /// <param name="progress">Told the share done, 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops between iterations.</param>
    /// <exception cref="TrainingDataException">The rows do not suffice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No seed is asked for, or the last would pass the largest integer.</exception>
    public static RepeatedCrossValidation Run(
        TrainingSet set, CrossValidationPlan plan, StanceModel? prior, TrainingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Seeds, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)options.Seed + plan.Seeds - 1, int.MaxValue);
        CrossValidationCard? first = null;
        IReadOnlyList<GroupMetrics> groups = [];
        var seeds = new List<SeedMetrics>();
        for (int i = 0; i < plan.Seeds; i++)
        {
            TrainingOptions seeded = options with { Seed = options.Seed + i };
            IReadOnlyList<Judgement> judgements = CrossValidator.Judge(set, plan.Groups, prior, seeded, new TurnProgress(progress, i, plan.Seeds), cancellation);
            CrossValidationCard card = CrossValidator.Summarise(judgements, plan.By, CrossValidator.FoldCount(plan.Groups, options), seeded.Seed);
            seeds.Add(new SeedMetrics(seeded.Seed, card.Stance, card.Bias));
            if (first is null)
            {
                (first, groups) = (card, GroupMetricsCalculator.Of(judgements, plan.Groups));
            }
        }

        return new RepeatedCrossValidation(first!, groups, seeds);
    }
}
