using Stance.Cli.Writers;
using Stance.Features;
using Stance.Models;
using Stance.Pages;
using Stance.Reading.Pages;

namespace Stance.Cli.Scoring;

/// <summary>Labels what stands in a block and formats its rows. Thread-safe; each thread passes a scratch of its own.</summary>
internal sealed class BlockScorer(StanceModel model, ScoreOptions options, ScoreOutput output)
{
    private readonly PageScorer _scorer = new(model, options);
    private readonly DocumentWarnings _warnings = new(model);

    /// <summary>Replaces pages by documents, or by their formatted rows where nobody wants documents.</summary>
    /// <param name="block">Ordered.</param>
    /// <param name="scratch">This thread's own.</param>
    /// <param name="cancellation">Looked at between pages.</param>
    public void Score(ScoreBlock block, ScoringScratch scratch, CancellationToken cancellation)
    {
        block.Output = output.Rows is null ? null : new Utf8Buffer();
        var items = new List<ScoreItem>(block.Items.Count);
        foreach (ScoreItem item in block.Items)
        {
            cancellation.ThrowIfCancellationRequested();
            if (item.Page is Page page)
            {
                Score(page, block, items, scratch);
            }
            else if (item.Document is ScoredDocument known)
            {
                Put(known, block, items);
            }
            else
            {
                items.Add(item);
            }
        }

        if (block.List is ListPart part)
        {
            Put(part.Document with { Rows = Score(part, scratch) }, block, items);
        }

        (block.Items, block.List) = (items, null);
    }

    private void Score(Page page, ScoreBlock block, List<ScoreItem> items, ScoringScratch scratch)
    {
        if (!options.AnyLanguage && !LanguageCheck.IsEnglish(page.Text, out double share))
        {
            Warn($"{page.Document}: not English, it seems ({share:P0} common English words); skipped (--any-language scores it all the same)", items);
            return;
        }

        ScoredDocument document = _scorer.Score(page, scratch);
        if (_warnings.Find(document) is string warning)
        {
            Warn(warning, items);
        }

        Put(document, block, items);
    }

    private ScoredRow[] Score(ListPart part, ScoringScratch scratch)
    {
        var rows = new ScoredRow[part.Sentences.Count];
        int pairs = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            ListedSentence sentence = part.Sentences[i];
            rows[i] = _scorer.Score(sentence, part.FirstIndex + i, part.Start + sentence.Start - (sentence.Start > 0 ? pairs : 0), scratch);
            pairs += options.CodePointOffsets ? OffsetCounter.PairsIn(sentence.Text) : 0;
        }

        return rows;
    }

    private void Put(ScoredDocument document, ScoreBlock block, List<ScoreItem> items)
    {
        block.Sentences += document.Rows.Count;
        if (block.Output is Utf8Buffer buffer)
        {
            output.Rows!.Format.Append(document, buffer);
        }

        if (output.Writers.Count > 0)
        {
            items.Add(new ScoreItem { Document = document });
        }
    }

    private void Warn(string message, List<ScoreItem> items)
    {
        if (!options.Quiet)
        {
            items.Add(new ScoreItem { Message = "warning: " + message });
        }
    }
}
