using System.Globalization;
using Stance.Models;
using Stance.Pages;

namespace Stance.Cli.Scoring;

/// <summary>What a user should know of a document before its labels are believed. Thread-safe.</summary>
internal sealed class DocumentWarnings(StanceModel model)
{
    // Of 40 real pages none has more than 9.3 %, of 538 of ours 99 % no more than 10.5 % (docs/learning.md).
    private const double MostUnknown = 0.12;
    private const int FewestWords = 40;

    /// <summary>One line, or null.</summary>
    public string? Find(ScoredDocument document)
    {
        if (document.Rows.Count == 0)
        {
            return $"{document.Document}: no sentences found";
        }

        if (document.Rows.All(r => r.Section == SectionKind.Headline))
        {
            return $"{document.Document}: only a headline found";
        }

        return Unfamiliar(document) is string how ? $"{document.Document}: unlike anything the model has learned from: {how}; its labels may mean little" : null;
    }

    private string? Unfamiliar(ScoredDocument document)
    {
        if (document.Words >= FewestWords && document.UnknownWords > MostUnknown * document.Words)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(double)document.UnknownWords / document.Words:P0} of its words are unknown to it (usual is under {MostUnknown:P0})");
        }

        return document.StyleDistance > model.Style?.Limit
            ? string.Create(CultureInfo.InvariantCulture, $"its style is {document.StyleDistance:F1} from the usual (one article in a thousand is beyond {model.Style.Limit:F1})")
            : null;
    }
}
