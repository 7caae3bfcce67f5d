using Stance.Cli.Scoring;
using Stance.Comparison;
using Stance.Labels;
using Stance.Reading.Pages;

namespace Stance.Cli.Comparing;

/// <summary>Keeps labelled pages, those labelled just now and those labelled before. Not thread-safe.</summary>
internal sealed class ScoredPageCollector : IScoreWriter
{
    private readonly List<ScoredPage> _pages = [];

    // The sentences of the last page, if it is a list that goes on.
    private List<ToneSentence>? _list;

    /// <summary>The pages, in input order.</summary>
    public IReadOnlyList<ScoredPage> Pages => _pages;

    /// <summary>Keeps a page that was labelled before.</summary>
    public void Add(ScoredPage page)
    {
        _pages.Add(page);
        _list = null;
    }

    /// <summary>Keeps a page that was labelled just now; a list's parts are put together.</summary>
    public void Write(ScoredDocument document)
    {
        ToneSentence[] sentences = [.. document.Rows.Where(r => r.Labelled is not null).Select(r => ToSentence(r, r.Labelled!.Value))];
        if (document.IsPart && _list is not null && _pages[^1].Document == document.Document)
        {
            _list.AddRange(sentences);
            return;
        }

        _list = document.IsPart ? [.. sentences] : null;

        _pages.Add(new ScoredPage
        {
            Document = document.Document,
            Source = document.Source,
            Title = document.Title,
            Date = document.Date,
            Url = document.Url,
            Fields = document.Fields,
            Sentences = _list ?? (IReadOnlyList<ToneSentence>)sentences,
        });
    }

    public void Dispose()
    {
    }

    private static ToneSentence ToSentence(ScoredRow row, LabelledSentence labelled) => new()
    {
        Section = row.Section,
        Index = row.Index,
        Text = row.Text.ToString(),
        Probabilities = labelled.Probabilities,
        Bias = labelled.Bias,
        Quoted = labelled.Sentence.Quoted,
        Attributed = labelled.Sentence.Attributed,
    };
}
