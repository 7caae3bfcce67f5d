using Stance.Comparison;
using Stance.Models;

namespace Stance.Cli.Reports.Tone;

/// <summary>Lists of a source's sentences: a spread sample of a kind, or those with the most loaded wording.</summary>
/// <remarks>Each list is made when it is first asked for. Not thread-safe.</remarks>
internal sealed class SourceExamples
{
    /// <summary>The most sentences that a figure of a source leads to.</summary>
    public const int Most = 12;

    private readonly ToneReport _report;
    private readonly Dictionary<string, List<SentencePlace>> _sentences = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, string Kind), int?> _lists = [];

    /// <summary>None yet.</summary>
    public SourceExamples(ToneReport report)
    {
        _report = report;
        for (int i = 0; i < report.Comparison.Documents.Count; i++)
        {
            ToneDocument document = report.Comparison.Documents[i];
            if (!_sentences.TryGetValue(document.Source, out List<SentencePlace>? all))
            {
                _sentences[document.Source] = all = [];
            }

            int place = i;
            all.AddRange(document.Sentences.Select(s => new SentencePlace(place, s)));
        }
    }

    /// <summary>Headlines and bodies of a stance.</summary>
    public int? Of(string source, StanceLabel stance) => Spread(source, StanceNames.Of(stance) + " sentences", s => s.IsOwnTone && s.Stance == stance);

    /// <summary>Editorial comment in the source's own voice, or of those whom it quotes.</summary>
    public int? Voice(string source, bool quoted) =>
        Spread(source, quoted ? "editorial comment in quotations" : "editorial comment in its own voice", s => s.IsOwnTone && s.Stance == StanceLabel.Editorial && s.IsQuotedVoice == quoted);

    /// <summary>Readers' comments.</summary>
    public int? Comments(string source) => Spread(source, "readers’ comments", s => s.IsComment);

    /// <summary>The headlines and bodies with the most loaded wording, the most loaded first.</summary>
    public int? Loaded(string source) => List(source, "most loaded wording", all =>
    {
        SentencePlace[] own = [.. all.Where(p => p.Sentence.IsOwnTone)];
        return (own.Length, own.OrderByDescending(p => p.Sentence.Bias).Take(Most));
    });

    /// <summary>What a measure rests on.</summary>
    public int? Of(string source, ToneMeasure measure) => measure switch
    {
        ToneMeasure.Editorial => Of(source, StanceLabel.Editorial),
        ToneMeasure.OwnVoiceEditorial => Voice(source, quoted: false),
        _ => Loaded(source),
    };

    /// <summary>The same in the documents on events that another source reports too.</summary>
    public int? OfMatched(string source, string other, ToneMeasure measure)
    {
        string[] names = [.. _report.Comparison.Events.Where(e => e.Sources.Contains(source) && e.Sources.Contains(other)).SelectMany(e => e.Documents)];
        var documents = names.ToHashSet(StringComparer.Ordinal);
        return List(source, $"{measure} on the events of {other}", all =>
        {
            SentencePlace[] own = [.. all.Where(p => p.Sentence.IsOwnTone && documents.Contains(_report.Comparison.Documents[p.Document].Document))];
            if (measure == ToneMeasure.Bias)
            {
                return (own.Length, own.OrderByDescending(p => p.Sentence.Bias).Take(Most));
            }

            SentencePlace[] some = [.. own.Where(p => p.Sentence.Stance == StanceLabel.Editorial && (measure == ToneMeasure.Editorial || !p.Sentence.IsQuotedVoice))];
            return (some.Length, SentenceSample.Spread(some, Most));
        });
    }

    private int? Spread(string source, string kind, Func<ToneSentence, bool> belongs) => List(source, kind, all =>
    {
        SentencePlace[] some = [.. all.Where(p => belongs(p.Sentence))];
        return (some.Length, SentenceSample.Spread(some, Most));
    });

    private int? List(string source, string kind, Func<List<SentencePlace>, (int Total, IEnumerable<SentencePlace> Shown)> choose)
    {
        if (!_lists.TryGetValue((source, kind), out int? list))
        {
            (int total, IEnumerable<SentencePlace> shown) = choose(_sentences.GetValueOrDefault(source) ?? []);
            _lists[(source, kind)] = list = _report.Catalogue.Add($"{source}: {kind}", total, shown);
        }

        return list;
    }
}
