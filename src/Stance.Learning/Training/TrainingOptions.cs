using Stance.Features;
using Stance.Learning.Optimization;
using Stance.Learning.Trees;
using Stance.Models;

namespace Stance.Learning.Training;

/// <summary>How to train; the defaults are those that docs/learning.md measured.</summary>
public sealed record TrainingOptions
{
    /// <summary>Which trainer.</summary>
    public IClassifierTrainer Trainer { get; init; } = BuiltInTrainer.Lbfgs;

    /// <summary>The trees of <see cref="BuiltInTrainer.FastTree"/>, and of another engine's trainer of that name.</summary>
    public FastTreeOptions Trees { get; init; } = new();

    /// <summary>Seeds fold assignment and bootstrap; the fit itself has no chance in it.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Fits at once; 1 or more. The result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Folds of the cross-validation; 2 or more.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Whether each group is a fold of its own; what is chosen inside a fold is still chosen by <see cref="Folds"/>.</summary>
    /// <remarks>Of <see cref="CrossValidator"/> alone.</remarks>
    public bool LeaveOneOut { get; init; }

    /// <summary>The n-grams.</summary>
    public NgramSettings Ngrams { get; init; } = new();

    /// <summary>Training rows that a bucket must occur in to get a weight.</summary>
    public int MinimumDocumentFrequency { get; init; } = 2;

    /// <summary>Standard deviation that each style cue is scaled to, where an n-gram bag has length 1.</summary>
    public double CueScale { get; init; } = 0.1;

    /// <summary>Standard deviation that each of the prior's answers is scaled to as a feature of an adaptation; see <see cref="PriorAnswers"/>.</summary>
    public double AnswerScale { get; init; } = 0.3;

    /// <summary>Standard deviation that each number of a sentence's vector is scaled to in an adaptation, where the prior has <see cref="WordEmbeddings"/>.</summary>
    public double VectorScale { get; init; } = 0.07;

    /// <summary>In an adaptation, the share of rows that an n-gram occurs in whose λ is the strength; see <see cref="FeatureSpace.Strengths"/>.</summary>
    public double UsualNgramShare { get; init; } = 0.04;

    /// <summary>Strengths to choose from by cross-validation, falling; one alone is taken as it is.</summary>
    /// <remarks>λ in Σ loss + λ/2 ‖w − w₀‖², w₀ the pretrained weights or 0.</remarks>
    public IReadOnlyList<QuestionStrengths> Strengths { get; init; } = [.. new[] { 64.0, 16, 4, 2, 1, 0.5, 0.25 }.Select(QuestionStrengths.All)];

    /// <summary>α of an L1 penalty α ‖w − w₀‖₁ beside the L2 penalty (elastic net, by OWL-QN); 0 for none.</summary>
    public double L1Regularization { get; init; }

    /// <summary>
    /// The change of the prior's intercepts, given and not learned, and with it the prior's temperatures: for rows that were
    /// written to learn from, whose shares of labels and whose difficulty say nothing of real text. Null learns them.
    /// </summary>
    public QuestionLogits? InterceptShift { get; init; }

    /// <summary>As how many rows of one's own the prior's base rates and temperatures count, or a temperature of 1 without a prior; see <see cref="ShareOfOwnRows"/>.</summary>
    public double PriorRows { get; init; } = 300;

    /// <summary>How far n rows may move what the prior knows of base rates: n / (n + <see cref="PriorRows"/>).</summary>
    /// <remarks>A hundred rows tell which words matter better than how often each label occurs: their shares are a matter of luck.</remarks>
    public double ShareOfOwnRows(int rows) => rows == 0 ? 0 : rows / (rows + PriorRows);

    /// <summary>The minimiser's settings.</summary>
    public LbfgsOptions Minimizer { get; init; } = new() { HistorySize = 8, OptimizationTolerance = 1e-4 };

    /// <summary>Weight of the overall shares in a section's evidence, in sentences.</summary>
    public double SectionPseudoCount { get; init; } = 2;

    /// <summary>How much the voice of a page's other sentences counts for each of them; see <see cref="Stance.Models.PageVoice"/>.</summary>
    public double PageVoiceWeight { get; init; } = 1;
}
