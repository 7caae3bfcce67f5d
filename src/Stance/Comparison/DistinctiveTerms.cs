namespace Stance.Comparison;

/// <summary>Finds the words and two-word phrases that one of two sources uses more. Thread-safe.</summary>
/// <remarks>
/// <para>Log-odds ratio with an informative Dirichlet prior (<see cref="LogOdds"/>), tested by dealing documents out anew
/// (<see cref="TermTest"/>), adjusted by Benjamini and Hochberg. Only what a source says itself counts, in headline and
/// body. Case is folded; numbers, quoted words, the sources' own names and mere grammar ('of', 'which') are left out,
/// and so is what fewer than <see cref="LeastDocuments"/> documents of both sources have.</para>
/// <para>A word that nearly always stands in one phrase that is listed too is shown as that phrase.</para>
/// </remarks>
public static class DistinctiveTerms
{
    /// <summary>Documents of both sources together that a term has to stand in.</summary>
    public const int LeastDocuments = 3;

    /// <summary>The most terms of a source that are listed; names may come on top.</summary>
    public const int MostTerms = 25;

    /// <summary>The most terms of a source that are names.</summary>
    public const int MostNames = 10;

    private const int OneInDocuments = 200;
    private const double LeastScore = 1.96;
    private const double SameUse = 0.75;

    /// <summary>The terms, those that A uses more first, each source's strongest first.</summary>
    /// <param name="a">The one source.</param>
    /// <param name="documentsA">Its documents, in any order.</param>
    /// <param name="b">The other.</param>
    /// <param name="documentsB">Its documents.</param>
    /// <param name="cancellation">Looked at between draws.</param>
    public static IReadOnlyList<DistinctiveTerm> Find(
        string a, IReadOnlyList<ToneDocument> documentsA, string b, IReadOnlyList<ToneDocument> documentsB, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documentsA);
        ArgumentNullException.ThrowIfNull(documentsB);
        ToneDocument[] orderedA = [.. documentsA.OrderBy(d => d.Document, StringComparer.Ordinal)];
        ToneDocument[] orderedB = [.. documentsB.OrderBy(d => d.Document, StringComparer.Ordinal)];
        var table = new TermTable();
        Read(table, orderedA);
        Read(table, orderedB);
        int[] terms = Tested(table, a, b);
        if (terms.Length == 0 || orderedA.Length == 0 || orderedB.Length == 0)
        {
            return [];
        }

        var test = new TermTest(table.Documents, orderedA.Length, terms);
        double[] scores = test.Scores();
        double[] adjusted = test.Adjust(scores, cancellation);
        int[] chosen = [.. Choose(table, terms, scores, 1), .. Choose(table, terms, scores, -1)];
        Dictionary<int, List<SentenceRef>> sentences = FindSentences(table, chosen.Select(i => terms[i]), [.. orderedA, .. orderedB]);
        return [.. chosen.Select(i =>
        {
            (int countA, int usersA) = CountOf(table, terms[i], 0, orderedA.Length);
            (int countB, int usersB) = CountOf(table, terms[i], orderedA.Length, orderedB.Length);
            return new DistinctiveTerm
            {
                A = a,
                B = b,
                Term = table.TextOf(terms[i]),
                IsName = table.IsName(terms[i]),
                Z = scores[i],
                PAdjusted = adjusted[i],
                CountA = countA,
                CountB = countB,
                PerThousandA = PerThousand(table, countA, 0, orderedA.Length),
                PerThousandB = PerThousand(table, countB, orderedA.Length, orderedB.Length),
                DocumentsA = usersA,
                DocumentsB = usersB,
                Sentences = sentences[terms[i]],
            };
        })];
    }

    /// <summary>The terms that are tested, strictly rising.</summary>
    internal static int[] Tested(TermTable table, string a, string b)
    {
        var documents = new int[table.Count];
        foreach (int term in table.Documents.SelectMany(d => d.Terms))
        {
            documents[term]++;
        }

        int least = Math.Max(LeastDocuments, table.Documents.Count / OneInDocuments);
        string names = $" {a} {b} ";
        return [.. Enumerable.Range(0, table.Count).Where(t => documents[t] >= least && table.IsTerm(t) && !IsSourceName(table, t, names))];
    }

    private static void Read(TermTable table, ToneDocument[] documents)
    {
        table.BeginSource();
        foreach (ToneDocument document in documents)
        {
            table.Read(document);
        }
    }

    private static bool IsSourceName(TermTable table, int term, string names)
    {
        return table.PartsOf(term) is (int first, int second) ? Names(first) || Names(second) : Names(term);

        bool Names(int word) => table.IsName(word) && names.Contains($" {table.TextOf(word)} ", StringComparison.OrdinalIgnoreCase);
    }

    // Places in terms, the strongest first.
    private static int[] Choose(TermTable table, int[] terms, double[] scores, int sign)
    {
        int[] ranked = [.. Enumerable.Range(0, terms.Length)
            .Where(i => scores[i] * sign >= LeastScore)
            .OrderByDescending(i => scores[i] * sign).ThenBy(i => table.TextOf(terms[i]), StringComparer.Ordinal)];
        HashSet<int> inPhrase = InPhrases(table, [.. ranked.Select(i => terms[i])]);
        ranked = [.. ranked.Where(i => !inPhrase.Contains(terms[i]))];
        var words = ranked.Where(i => !table.IsName(terms[i])).Take(MostTerms);
        var names = ranked.Where(i => table.IsName(terms[i])).Take(MostNames);
        HashSet<int> kept = [.. words, .. names];
        return [.. ranked.Where(kept.Contains)];
    }

    // Words that stand nearly always in a phrase that is listed too.
    private static HashSet<int> InPhrases(TermTable table, HashSet<int> listed)
    {
        var counts = listed.ToDictionary(t => t, t => CountOf(table, t, 0, table.Documents.Count).Count);
        var covered = new HashSet<int>();
        foreach (int phrase in listed)
        {
            if (table.PartsOf(phrase) is (int first, int second))
            {
                covered.UnionWith(((int[])[first, second]).Where(w => counts.TryGetValue(w, out int count) && counts[phrase] >= SameUse * count));
            }
        }

        return covered;
    }

    private static (int Count, int Documents) CountOf(TermTable table, int term, int start, int length)
    {
        int count = 0;
        int documents = 0;
        for (int i = start; i < start + length; i++)
        {
            int place = Array.BinarySearch(table.Documents[i].Terms, term);
            count += place < 0 ? 0 : table.Documents[i].Counts[place];
            documents += place < 0 ? 0 : 1;
        }

        return (count, documents);
    }

    private static double PerThousand(TermTable table, int count, int start, int length) =>
        1000.0 * count / Math.Max(1, table.Documents.Skip(start).Take(length).Sum(d => (long)d.Words));

    private static Dictionary<int, List<SentenceRef>> FindSentences(TermTable table, IEnumerable<int> terms, ToneDocument[] documents)
    {
        var sentences = terms.ToDictionary(t => t, _ => new List<SentenceRef>());
        foreach (ToneDocument document in documents)
        {
            foreach (ToneSentence sentence in document.Sentences.Where(s => s.IsOwnTone))
            {
                foreach (int term in table.TermsOf(sentence).Distinct())
                {
                    if (sentences.TryGetValue(term, out List<SentenceRef>? found))
                    {
                        found.Add(new SentenceRef(document.Document, sentence.Index));
                    }
                }
            }
        }

        return sentences;
    }
}
