using Stance.Features;

namespace Stance.Models;

/// <summary>Boosted trees over a linear model's answers and the style cues: for each question an ensemble that gives its log-odds anew.</summary>
/// <remarks>
/// Trees on sparse n-grams are slow and weak; on the linear model's logits and the cues they can correct it where two cues
/// mean more together than each alone. Immutable, thread-safe, no allocation.
/// </remarks>
public sealed class QuestionTrees
{
    private static readonly int Questions = Enum.GetValues<Question>().Length;

    private readonly TreeEnsemble?[] _ensembles;

    /// <summary>Trees of one ensemble a question, in the order of <see cref="Question"/>; a question of null keeps the linear answer.</summary>
    /// <exception cref="ArgumentException">Another number of ensembles, or one of other features or outputs.</exception>
    public QuestionTrees(IReadOnlyList<TreeEnsemble?> ensembles)
    {
        ArgumentNullException.ThrowIfNull(ensembles);
        if (ensembles.Count != Questions || ensembles.Any(e => e is not null && (e.FeatureCount != FeatureCount || e.OutputCount != 1)))
        {
            throw new ArgumentException($"{Questions} ensembles of one output over {FeatureCount} features are needed.", nameof(ensembles));
        }

        _ensembles = [.. ensembles];
    }

    /// <summary>What the trees look at: the logits of the questions, then the style cues.</summary>
    public static int FeatureCount => Questions + StyleCues.Count;

    /// <summary>The trees of one question, or null.</summary>
    public TreeEnsemble? this[Question question] => _ensembles[(int)question];

    /// <summary>Fills the features that the trees look at.</summary>
    /// <param name="linear">The linear model's logits, uncalibrated.</param>
    /// <param name="cues">Length <see cref="StyleCues.Count"/>.</param>
    /// <param name="features">Filled; length <see cref="FeatureCount"/>.</param>
    public static void Fill(QuestionLogits linear, ReadOnlySpan<float> cues, Span<float> features)
    {
        features[(int)Question.Audience] = (float)linear.Audience;
        features[(int)Question.Editorial] = (float)linear.Editorial;
        features[(int)Question.Bias] = (float)linear.Bias;
        cues.CopyTo(features[Questions..]);
    }

    /// <summary>The logits after the trees.</summary>
    /// <param name="linear">The linear model's logits, uncalibrated.</param>
    /// <param name="cues">Length <see cref="StyleCues.Count"/>.</param>
    public QuestionLogits Refine(QuestionLogits linear, ReadOnlySpan<float> cues)
    {
        Span<float> features = stackalloc float[FeatureCount];
        Fill(linear, cues, features);
        return new QuestionLogits(Score(Question.Audience, linear, features), Score(Question.Editorial, linear, features), Score(Question.Bias, linear, features));
    }

    private double Score(Question question, QuestionLogits linear, ReadOnlySpan<float> features)
    {
        if (_ensembles[(int)question] is not TreeEnsemble ensemble)
        {
            return linear[question];
        }

        Span<double> score = stackalloc double[1];
        ensemble.Score(features, score);
        return score[0];
    }
}
