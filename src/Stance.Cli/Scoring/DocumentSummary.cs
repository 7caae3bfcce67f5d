using Stance.Labels;
using Stance.Pages;

namespace Stance.Cli.Scoring;

/// <summary>One row a document: its own sections, its notes and its comments apart.</summary>
internal sealed class DocumentSummary(ScoredDocument document)
{
    /// <summary>What stands in front of the row.</summary>
    public ScoredDocument Document { get; } = document;

    /// <summary>Headline and body, or sentences without a page.</summary>
    public VoiceSummary Own { get; } = new();

    /// <summary>Editor's notes.</summary>
    public VoiceSummary Notes { get; } = new();

    /// <summary>Reader comments.</summary>
    public VoiceSummary Comments { get; } = new();

    /// <summary>Counts some rows of the document.</summary>
    public void Add(IReadOnlyList<ScoredRow> rows)
    {
        foreach (ScoredRow row in rows)
        {
            if (row.Labelled is LabelledSentence labelled)
            {
                VoiceSummary voice = VoiceSummary.IsOwn(row.Section) ? Own : row.Section == SectionKind.EditorComment ? Notes : Comments;
                voice.Add(row, labelled);
            }
        }
    }
}
