using Stance.Features;
using Stance.Models;

namespace Stance.Learning.Pretraining;

/// <summary>How to pretrain; the defaults are those that docs/learning.md measured.</summary>
public sealed record PretrainingOptions
{
    /// <summary>Seeds the draw of sentences, the random projection and the folds.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>1 or more; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The n-grams of the student, and so of every model adapted from it.</summary>
    public NgramSettings Ngrams { get; init; } = new();

    /// <summary>Word vectors.</summary>
    public WordVectorOptions Vectors { get; init; } = new();

    /// <summary>Most sentences drawn of each voice from one kind of place, newswire or opinion pages.</summary>
    public int SentencesPerVoice { get; init; } = 80_000;

    /// <summary>Most comments drawn from one source.</summary>
    public int CommentsPerSource { get; init; } = 70_000;

    /// <summary>Most sentences drawn from partisan outlets whose voice is not known.</summary>
    public int PartisanSentences { get; init; } = 40_000;

    /// <summary>Share of opinion sentences that is kept, those that the teacher finds most editorial.</summary>
    public double EditorialKept { get; init; } = 0.5;

    /// <summary>Share of newswire sentences that is kept, those that the teacher finds least editorial.</summary>
    public double NeutralKept { get; init; } = 0.8;

    /// <summary>Share of partisan sentences that is kept, those that the teacher finds most biased.</summary>
    public double PartisanKept { get; init; } = 0.5;

    /// <summary>Share of centre sentences that is kept, those that the teacher finds least biased.</summary>
    public double CentreKept { get; init; } = 0.8;

    /// <summary>What an article's sentence counts in the audience question, where a comment counts 1.</summary>
    public double ArticleWeight { get; init; } = 1;

    /// <summary>What a labelled row counts in the stance questions, where a raw sentence counts 1.</summary>
    public double LabelledWeight { get; init; } = 3;

    /// <summary>Teacher's share in the editorial question: its logit and the student's are averaged.</summary>
    public double TeacherShare { get; init; } = 0.5;

    /// <summary>What the log-odds of partisan against centre add to those of bias.</summary>
    public double SlantWeight { get; init; } = 0.5;

    /// <summary>What the log-odds of comment against report add to those of bias.</summary>
    public double EditorialInBias { get; init; } = 0.3;

    /// <summary>λ of the teacher's questions.</summary>
    public QuestionStrengths TeacherStrengths { get; init; } = new(0.5, 0.5, 1);

    /// <summary>λ of the student's questions.</summary>
    public QuestionStrengths StudentStrengths { get; init; } = new(0.2, 5, 1);

    /// <summary>λ of the student's question partisan or centre.</summary>
    public double SlantStrength { get; init; } = 2;

    /// <summary>Sentences that an n-gram must occur in, in the student.</summary>
    public int MinimumDocumentFrequency { get; init; } = 5;

    /// <summary>Standard deviation that each style cue gets, where an n-gram bag has length 1.</summary>
    public double CueScale { get; init; } = 0.1;

    /// <summary>Likewise for each number of a sentence's vector.</summary>
    public double VectorScale { get; init; } = 0.2;

    /// <summary>Iterations of the student's fit.</summary>
    public int MaximumNumberOfIterations { get; init; } = 80;

    /// <summary>Folds of sources that are left out in turn to measure and to choose; 0 for none.</summary>
    public int SourceFolds { get; init; } = 4;

    /// <summary>Whether a table by outlet is made: labelled rows judged with their outlet left out, and with only their document left out.</summary>
    public bool OutletTable { get; init; }

    /// <summary>Whether a source's own names are masked.</summary>
    public bool MaskNames { get; init; } = true;

    /// <summary>What a raw sentence of a source counts, by source; 1 where it says nothing.</summary>
    public Func<string, double> SourceWeight { get; init; } = static _ => 1;
}
