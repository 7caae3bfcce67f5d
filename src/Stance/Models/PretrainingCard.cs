namespace Stance.Models;

/// <summary>What pretrained weights were learned from, and how well they do on sources that they had not seen.</summary>
public sealed record PretrainingCard
{
    /// <summary>The corpora of the raw text.</summary>
    public required IReadOnlyList<CorpusCard> Corpora { get; init; }

    /// <summary>SHA-256 over the raw sentences that were read (voice, slant, source, document, text), in order; lower-case hex.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>All raw sentences read.</summary>
    public required int Sentences { get; init; }

    /// <summary>Raw sentences by voice: neutral, editorial, reader, unknown.</summary>
    public required IReadOnlyDictionary<string, int> Voices { get; init; }

    /// <summary>Raw sentences that the student learned from, after drawing and filtering, by what they taught.</summary>
    public required IReadOnlyDictionary<string, int> Taught { get; init; }

    /// <summary>The labelled rows; null without any.</summary>
    public TrainingDataCard? Labelled { get; init; }

    /// <summary>Words that were masked, since they name a source.</summary>
    public required int MaskedNames { get; init; }

    /// <summary>Words that have a vector.</summary>
    public required int VectorWords { get; init; }

    /// <summary>Numbers to a vector.</summary>
    public required int VectorDimensions { get; init; }

    /// <summary>The strength for the written rows, chosen on the labelled rows by source; null if it was not.</summary>
    public QuestionStrengths? WrittenStrengths { get; init; }

    /// <summary>The change of the intercepts that goes with it, so that the written rows don't move the mean logit of real text.</summary>
    public QuestionLogits? WrittenShift { get; init; }

    /// <summary>Metrics on labelled rows of sources whose text, raw and labelled, was left out; null if it was not measured.</summary>
    public CrossValidationCard? UnseenSources { get; init; }
}
