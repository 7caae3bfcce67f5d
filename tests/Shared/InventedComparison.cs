using Stance.Comparison;
using Stance.Models;
using Stance.Pages;

namespace Stance.Tests.Shared;

/// <summary>Comparisons of invented sources with plausible figures, of any size. The same arguments give the same comparison.</summary>
internal static class InventedComparison
{
    private static readonly string[] Names = ["The Brass Bell", "Tamsin Valley Record", "Coast Courier", "Harbour & Hill", "The Northmoor Plain Dealer", "Upland Post", "Evening Lantern"];

    private static readonly string[] Neutral =
    [
        "The council closed the ferry landing on Tuesday for repairs.",
        "Repairs will cost about 40,000 and take six weeks, the engineer said.",
        "“We found rot in two of the nine piles,” she told the committee.",
        "A bus will run every half hour until the ferry is back.",
        "The next inspection is planned for March.",
    ];

    private static readonly string[] Editorial =
    [
        "Nobody who has watched this council for a week will be surprised.",
        "It is a shameful end to a shabby story, and they know it.",
        "So much for the promises that were made so grandly in spring.",
        "One can only hope that somebody in that building learns to count.",
    ];

    private static readonly string[] Reader = ["I bet they sold the boat already, lol.", "my uncle worked there and he says its all made up"];

    /// <summary>A comparison.</summary>
    /// <param name="sources">How many, 1 or more.</param>
    /// <param name="documents">Of each.</param>
    /// <param name="sentences">Of each document.</param>
    public static ToneComparison Of(int sources, int documents = 8, int sentences = 14)
    {
        ToneDocument[] all = [.. Enumerable.Range(0, sources).SelectMany(s => Enumerable.Range(0, documents).Select(d => Document(s, d, sentences)))];
        SourceTone[] tones = [.. Enumerable.Range(0, sources).Select(NameOf).Order(StringComparer.Ordinal).Select(name => Tone(name, all))];
        return new ToneComparison
        {
            Options = new ToneComparisonOptions(),
            Validation = "out-of-fold, 5 folds by document",
            Documents = [.. all.OrderBy(d => d.Source, StringComparer.Ordinal).ThenBy(d => d.Document, StringComparer.Ordinal)],
            Sources = tones,
            Pairs = [.. Pairs(tones, documents)],
            Terms = [.. Terms(tones, all)],
            Events = [.. Events(all, documents)],
        };
    }

    /// <summary>The name of the i-th source.</summary>
    public static string NameOf(int i) => i < Names.Length ? Names[i] : $"{Names[i % Names.Length]} {1 + (i / Names.Length)}";

    private static ToneDocument Document(int source, int number, int sentences) => new()
    {
        Document = $"{NameOf(source).ToLowerInvariant().Replace(' ', '-')}/ferry-{number:D3}.txt",
        Source = NameOf(source),
        Title = $"Ferry landing closed for week {number + 1}",
        Date = $"2024-03-{1 + (number % 28):D2}",
        Url = $"https://example.org/{source}/{number}",
        Sentences = [.. Enumerable.Range(0, sentences).Select(i => Sentence(source, number, i, sentences))],
    };

    private static ToneSentence Sentence(int source, int document, int index, int count)
    {
        int mix = Mixed(source, document, index);
        bool comment = count > 6 && index >= count - 2;
        bool editorial = !comment && mix % 100 < EditorialPercent(source) + (document % 5 * 3);
        string[] from = comment ? Reader : editorial ? Editorial : Neutral;
        string text = from[mix / 100 % from.Length];
        double sure = 0.55 + (mix % 40 / 100.0);
        double rest = (1 - sure) / 2;
        return new ToneSentence
        {
            Section = index == 0 ? SectionKind.Headline : comment ? SectionKind.ReaderComment : SectionKind.Body,
            Index = index,
            Text = text,
            Probabilities = comment ? new LabelProbabilities(rest, rest, sure) : editorial ? new LabelProbabilities(rest, sure, rest) : new LabelProbabilities(sure, rest, rest),
            Bias = editorial ? 0.4 + (mix % 55 / 100.0) : mix % 30 / 100.0,
            Quoted = text.StartsWith('“') ? 0.8 : 0,
        };
    }

    private static int EditorialPercent(int source) => source % 2 == 0 ? 45 - (source % 30) : 8 + (source % 20);

    private static int Mixed(int source, int document, int index)
    {
        uint x = (uint)((source * 7919) + (document * 104729) + (index * 1299709) + 17);
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        return (int)(x % 100_000);
    }

    private static SourceTone Tone(string name, ToneDocument[] all)
    {
        ToneSentence[] own = [.. all.Where(d => d.Source == name).SelectMany(d => d.Sentences)];
        int documents = all.Count(d => d.Source == name);
        VoiceTone voice = Voice([.. own.Where(s => s.IsOwnTone)], documents);
        return new SourceTone
        {
            Source = name,
            All = voice,
            OwnVoice = Voice([.. own.Where(s => s.IsOwnTone && !s.IsQuotedVoice)], documents),
            QuotedVoice = Voice([.. own.Where(s => s.IsOwnTone && s.IsQuotedVoice)], documents),
            Comments = Voice([.. own.Where(s => s.IsComment)], documents),
            Methods = voice.Shares is null ? [] : [.. new[] { "ACC", "PACC", "EMQ" }.Select((m, i) => Method(m, voice.Shares, i * 0.02))],
            Flags = documents < 5 ? ["few documents"] : [],
        };
    }

    private static CorrectedShares Method(string name, StanceShares shares, double off) =>
        new(name, Math.Max(0, shares.Neutral.Raw - off), Math.Min(1, shares.Editorial.Raw + off), shares.Reader.Raw);

    private static VoiceTone Voice(ToneSentence[] sentences, int documents)
    {
        double wide = 0.28 / Math.Sqrt(Math.Max(1, documents));
        return new VoiceTone
        {
            Documents = sentences.Length == 0 ? 0 : documents,
            Sentences = sentences.Length,
            Shares = sentences.Length == 0 ? null : new StanceShares(
                Share(sentences, StanceLabel.Neutral, wide), Share(sentences, StanceLabel.Editorial, wide), Share(sentences, StanceLabel.Reader, wide)),
            Bias = sentences.Length == 0 ? null : Mean(sentences.Average(s => s.Bias), wide / 2),
        };
    }

    private static MeanEstimate Mean(double mean, double wide) => new() { Mean = mean, Low = Math.Max(0, mean - wide), High = Math.Min(1, mean + wide) };

    private static ShareEstimate Share(ToneSentence[] sentences, StanceLabel label, double wide)
    {
        double raw = (double)sentences.Count(s => s.Stance == label) / sentences.Length;
        double corrected = Math.Clamp((raw * 1.15) - 0.02, 0, 1);
        return new ShareEstimate
        {
            Raw = raw,
            RawLow = Math.Max(0, raw - wide),
            RawHigh = Math.Min(1, raw + wide),
            Corrected = corrected,
            Low = Math.Max(0, corrected - (1.4 * wide)),
            High = Math.Min(1, corrected + (1.4 * wide)),
        };
    }

    private static IEnumerable<TonePair> Pairs(SourceTone[] tones, int documents)
    {
        for (int a = 0; a < tones.Length; a++)
        {
            for (int b = a + 1; b < tones.Length; b++)
            {
                foreach (ToneMeasure measure in Enum.GetValues<ToneMeasure>())
                {
                    yield return Pair(tones[a], tones[b], measure, documents, matched: false);
                }

                if (tones.Length == 2)
                {
                    yield return Pair(tones[a], tones[b], ToneMeasure.Editorial, documents, matched: true);
                }
            }
        }
    }

    private static TonePair Pair(SourceTone a, SourceTone b, ToneMeasure measure, int documents, bool matched)
    {
        double difference = measure switch
        {
            ToneMeasure.Editorial => a.All.Shares!.Editorial.Raw - b.All.Shares!.Editorial.Raw,
            ToneMeasure.OwnVoiceEditorial => a.OwnVoice.Shares!.Editorial.Raw - b.OwnVoice.Shares!.Editorial.Raw,
            _ => a.All.Bias!.Mean - b.All.Bias!.Mean,
        };
        double wide = 0.4 / Math.Sqrt(documents);
        bool differs = documents > 4 && Math.Abs(difference) > wide;
        return new TonePair
        {
            A = a.Source,
            B = b.Source,
            Measure = measure,
            Matched = matched,
            DocumentsA = documents,
            DocumentsB = documents,
            Events = matched ? documents : 0,
            Difference = difference,
            Low = difference - wide,
            High = difference + wide,
            Corrected = measure == ToneMeasure.Bias ? null : difference * 1.15,
            CorrectedLow = measure == ToneMeasure.Bias ? null : (difference * 1.15) - (1.3 * wide),
            CorrectedHigh = measure == ToneMeasure.Bias ? null : (difference * 1.15) + (1.3 * wide),
            CliffsDelta = Math.Clamp(difference * 2, -1, 1),
            P = differs ? 0.0004 : 0.31,
            PAdjusted = differs ? 0.0012 : 0.93,
            SmallestPAdjusted = documents > 4 ? 0.0006 : 0.3,
            Verdict = documents <= 4 ? ToneVerdict.NotEnoughData : differs ? ToneVerdict.Differs : ToneVerdict.NoDifferenceShown,
        };
    }

    private static IEnumerable<DistinctiveTerm> Terms(SourceTone[] tones, ToneDocument[] all)
    {
        string[] words = ["shameful", "shabby story", "one can only hope", "so much", "engineer", "inspection", "committee", "half hour"];
        for (int a = 0; a < tones.Length; a++)
        {
            for (int b = a + 1; b < tones.Length; b++)
            {
                for (int i = 0; i < words.Length; i++)
                {
                    yield return Term(tones[a].Source, tones[b].Source, words[i], i < 4 ? 4.2 - i : i - 7.9, all);
                }
            }
        }
    }

    private static DistinctiveTerm Term(string a, string b, string word, double z, ToneDocument[] all)
    {
        SentenceRef[] sentences =
        [
            .. all.Where(d => d.Source == a || d.Source == b)
                .SelectMany(d => d.Sentences.Where(s => s.Text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(s => new SentenceRef(d.Document, s.Index))),
        ];
        int more = (sentences.Length * 3 / 4) + 1;
        return new DistinctiveTerm
        {
            A = a,
            B = b,
            Term = word,
            Z = z,
            PAdjusted = Math.Min(1, Math.Exp(-Math.Abs(z))),
            CountA = z > 0 ? more : sentences.Length / 4,
            CountB = z > 0 ? sentences.Length / 4 : more,
            DocumentsA = 3,
            DocumentsB = 2,
            Sentences = sentences,
        };
    }

    private static IEnumerable<NewsEvent> Events(ToneDocument[] all, int documents) =>
        all.Select(d => d.Source).Distinct().Count() < 2 ? [] : Enumerable.Range(0, documents).Select(number => Event(all, number));

    private static NewsEvent Event(ToneDocument[] all, int number)
    {
        ToneDocument[] same = [.. all.Where(d => d.Document.EndsWith($"-{number:D3}.txt", StringComparison.Ordinal)).Take(4)];
        return new NewsEvent
        {
            Title = same[0].Title!,
            Documents = [.. same.Select(d => d.Document)],
            Sources = [.. same.Select(d => d.Source).Order(StringComparer.Ordinal)],
            Aligned = [.. Enumerable.Range(0, 2).Select(i => (IReadOnlyList<SentenceRef>)[.. same.Select(d => new SentenceRef(d.Document, i))])],
        };
    }
}
