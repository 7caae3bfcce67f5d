using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>What the sections of a comparison's report share.</summary>
internal sealed class ToneReport
{
    /// <summary>A report on a comparison.</summary>
    public ToneReport(ToneComparison comparison, HtmlWriter html)
    {
        Comparison = comparison;
        Html = html;
        Catalogue = new SentenceCatalogue(comparison.Documents);
        Ranked = [.. comparison.Sources.OrderByDescending(s => s.All.Shares?.Editorial.Raw ?? -1).ThenBy(s => s.Source, StringComparer.Ordinal)];
        Examples = new SourceExamples(this);
    }

    /// <summary>What was found.</summary>
    public ToneComparison Comparison { get; }

    /// <summary>Where to write.</summary>
    public HtmlWriter Html { get; }

    /// <summary>The sentences that figures lead to.</summary>
    public SentenceCatalogue Catalogue { get; }

    /// <summary>The sources, the one with the most editorial comment as counted first; those without sentences last.</summary>
    public IReadOnlyList<SourceTone> Ranked { get; }

    /// <summary>Sentences of each source.</summary>
    public SourceExamples Examples { get; }

    /// <summary>What is compared: 'source', 'document' or 'group'.</summary>
    public string Noun => ToneHeadline.NounOf(Comparison);

    /// <summary>The same with a capital.</summary>
    public string NounTitle => char.ToUpperInvariant(Noun[0]) + Noun[1..];
}
