using Stance.Labels;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Pretraining;

/// <summary>What raw sentences teach: their voice by where they stand, those that a teacher doubts left out.</summary>
/// <remarks>
/// Distant supervision (Mintz et al. 2009). Audience: comments against articles, unfiltered. Editorial: the opinion
/// sentences that the teacher finds most editorial against the newswire without those that it finds most editorial; no
/// label is changed. Slant, in the last lane: partisan against centre outlets, filtered likewise by the teacher's bias.
/// </remarks>
internal sealed class ProvenanceTargets
{
    /// <summary>The lane of the question partisan or centre.</summary>
    public const int SlantLane = 3;

    private readonly IReadOnlyList<RawSentence> _sentences;
    private readonly QuestionLogits[]? _teacher;
    private readonly PretrainingOptions _options;

    /// <summary>Targets of drawn sentences.</summary>
    /// <param name="sentences">Drawn.</param>
    /// <param name="teacher">The teacher's logits of each; null without a teacher: then nothing is filtered.</param>
    /// <param name="options">Shares and weights.</param>
    public ProvenanceTargets(IReadOnlyList<RawSentence> sentences, QuestionLogits[]? teacher, PretrainingOptions options)
    {
        _sentences = sentences;
        _teacher = teacher;
        _options = options;
    }

    /// <summary>Sets the targets of the rows from 0 on, sentence for sentence; gives how many taught what.</summary>
    /// <param name="targets">Set.</param>
    /// <param name="use">Whether a sentence's source may be learned from.</param>
    public IReadOnlyDictionary<string, int> Set(QuestionTargets targets, Func<string, bool> use)
    {
        int[] used = [.. Enumerable.Range(0, _sentences.Count).Where(i => use(_sentences[i].Source))];
        double[] weights = [.. _sentences.Select(s => _options.SourceWeight(s.Source))];
        int comments = 0;
        int articles = 0;
        foreach (int i in used.Where(i => _sentences[i].Voice is not null))
        {
            bool reader = _sentences[i].Voice == StanceLabel.Reader;
            targets.Set(i, (int)Question.Audience, reader ? 1 : 0, weights[i] * (reader ? 1 : _options.ArticleWeight));
            comments += reader ? 1 : 0;
            articles += reader ? 0 : 1;
        }

        return new SortedDictionary<string, int>(StringComparer.Ordinal)
        {
            ["comment"] = comments,
            ["article"] = articles,
            ["editorial"] = Keep(used.Where(i => _sentences[i].Voice == StanceLabel.Editorial), Question.Editorial, 1 - _options.EditorialKept, above: true, i => targets.Set(i, (int)Question.Editorial, 1, weights[i])),
            ["neutral"] = Keep(used.Where(i => _sentences[i].Voice == StanceLabel.Neutral), Question.Editorial, _options.NeutralKept, above: false, i => targets.Set(i, (int)Question.Editorial, 0, weights[i])),
            ["partisan"] = Keep(used.Where(i => _sentences[i].Partisan == true), Question.Bias, 1 - _options.PartisanKept, above: true, i => targets.Set(i, SlantLane, 1, weights[i])),
            ["centre"] = Keep(used.Where(i => _sentences[i].Partisan == false), Question.Bias, _options.CentreKept, above: false, i => targets.Set(i, SlantLane, 0, weights[i])),
        };
    }

    private int Keep(IEnumerable<int> rows, Question question, double share, bool above, Action<int> set)
    {
        int[] candidates = [.. rows];
        if (_teacher is null || candidates.Length == 0)
        {
            Array.ForEach(candidates, set);
            return candidates.Length;
        }

        double[] sorted = [.. candidates.Select(i => _teacher[i][question]).Order()];
        double cut = sorted[Math.Clamp((int)(share * sorted.Length), 0, sorted.Length - 1)];
        int[] kept = [.. candidates.Where(i => above ? _teacher[i][question] >= cut : _teacher[i][question] <= cut)];
        Array.ForEach(kept, set);
        return kept.Length;
    }
}
