using Stance.Comparison;
using Stance.Models;

namespace Stance.Cli.Reports.Tone;

/// <summary>One document's headline and body in two figures.</summary>
/// <param name="Document">The document.</param>
/// <param name="Place">Its place in the comparison.</param>
/// <param name="Sentences">Sentences of headline and body.</param>
/// <param name="Editorial">Share of editorial comment, 0 to 1.</param>
/// <param name="Bias">Mean bias score, 0 to 1.</param>
internal sealed record DocumentTone(ToneDocument Document, int Place, int Sentences, double Editorial, double Bias)
{
    /// <summary>The figures of a document; 0 without sentences.</summary>
    public static DocumentTone Of(ToneDocument document, int place)
    {
        ToneSentence[] own = [.. document.Sentences.Where(s => s.IsOwnTone)];
        return own.Length == 0
            ? new DocumentTone(document, place, 0, 0, 0)
            : new DocumentTone(document, place, own.Length, (double)own.Count(s => s.Stance == StanceLabel.Editorial) / own.Length, own.Average(s => s.Bias));
    }
}
