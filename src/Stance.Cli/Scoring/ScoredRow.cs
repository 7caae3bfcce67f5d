using Stance.Cli.Explaining;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;

namespace Stance.Cli.Scoring;

/// <summary>One row of output: a sentence with everything that PRODUCT.md says of it.</summary>
internal sealed record ScoredRow
{
    /// <summary>What a sentence is called whose likeliest stance is not likely enough.</summary>
    public const string Unsure = "unsure";

    public required SectionKind Section { get; init; }

    /// <summary>Counted from 0 through the document.</summary>
    public required int Index { get; init; }

    /// <summary>In UTF-16 code units or code points, as asked for.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>The sentence as written, within its page's text.</summary>
    public required ReadOnlyMemory<char> Text { get; init; }

    /// <summary>Null for an empty row of <c>--input sentences</c>.</summary>
    public LabelledSentence? Labelled { get; init; }

    /// <summary>A label's name, 'unsure', or nothing for an empty row.</summary>
    public required string Stance { get; init; }

    /// <summary>Whether a paragraph begins with it; known only for a format that shows pages.</summary>
    public bool OpensParagraph { get; init; }

    /// <summary>Why it got its labels; known only for a format that shows them.</summary>
    public SentenceReasons? Reasons { get; init; }

    /// <summary>The word for a sentence's stance.</summary>
    public static string NameOf(LabelledSentence sentence, double minConfidence) =>
        sentence.Probabilities[sentence.Stance] < minConfidence ? Unsure : StanceNames.Of(sentence.Stance);
}
