using Stance.Comparison;

namespace Stance.Cli.Reports.Tone;

/// <summary>The foot of a comparison's report: all that it takes to make it again.</summary>
internal static class ProvenanceSection
{
    /// <summary>Writes it.</summary>
    public static void Write(ToneComparison comparison, ReportProvenance provenance, HtmlWriter html)
    {
        ToneComparisonOptions options = comparison.Options;
        ReportFooter.Write(provenance, html,
        [
            ("Compared by", options.By),
            ("Seed", ReportNumbers.Fixed(options.Seed, 0)),
            ("Bootstrap draws", ReportNumbers.Count(options.Resamples)),
            ("Permutations", ReportNumbers.Count(options.Permutations)),
            ("Level of the tests", ReportNumbers.Score(options.Alpha)),
            ("Classifier’s errors known from", comparison.Validation ?? "nothing: shares are not corrected"),
        ]);
    }
}
