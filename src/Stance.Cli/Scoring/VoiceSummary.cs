using Stance.Labels;
using Stance.Models;
using Stance.Pages;

namespace Stance.Cli.Scoring;

/// <summary>Sums over the sentences of one voice of a document: its own, its notes or its comments.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class VoiceSummary
{
    private readonly int[] _counts = new int[StanceNames.Count];
    private double _bias;

    /// <summary>Labelled sentences.</summary>
    public int Sentences { get; private set; }

    /// <summary>Words of them.</summary>
    public int Words { get; private set; }

    /// <summary>Sentences called unsure.</summary>
    public int Unsure { get; private set; }

    /// <summary>Mean bias score, 0 to 1; null without sentences.</summary>
    public double? Bias => Sentences == 0 ? null : _bias / Sentences;

    /// <summary>Sentences of a stance, unsure ones left out.</summary>
    public int CountOf(StanceLabel label) => _counts[(int)label];

    /// <summary>Their share of all labelled sentences, 0 to 1; null without sentences.</summary>
    public double? ShareOf(StanceLabel label) => Sentences == 0 ? null : (double)CountOf(label) / Sentences;

    /// <summary>Counts one sentence.</summary>
    public void Add(ScoredRow row, LabelledSentence labelled)
    {
        Sentences++;
        Words += WordCounter.Count(row.Text.Span);
        _bias += labelled.Bias;
        if (row.Stance == ScoredRow.Unsure)
        {
            Unsure++;
        }
        else
        {
            _counts[(int)labelled.Stance]++;
        }
    }

    /// <summary>Whether a section counts to a page's own voice.</summary>
    public static bool IsOwn(SectionKind section) => section is SectionKind.Headline or SectionKind.Body or SectionKind.None;
}
