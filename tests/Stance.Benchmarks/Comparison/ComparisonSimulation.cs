using Stance.Models;

namespace Stance.Benchmarks.Comparison;

/// <summary>The statistics of <c>stance compare</c> tried on sources with known truth, drawn from real sentences and pages.</summary>
internal static class ComparisonSimulation
{
    private const int Splits = 20;
    private const int Repeats = 50;
    private const int TestRepeats = 2000;
    private static readonly double[] Shares = [0.05, 0.2, 0.4];
    private static readonly int[] Documents = [5, 10, 20, 50, 100];

    /// <summary>Prints markdown tables.</summary>
    /// <param name="fieldFile">Labelled single sentences (field-dev).</param>
    /// <param name="pagesFile">Labelled whole pages (pages-dev).</param>
    /// <param name="modelFile">The model whose statistics they are.</param>
    public static void Run(string fieldFile, string pagesFile, string modelFile)
    {
        StanceModel model = ModelFile.Read(File.ReadAllBytes(modelFile), modelFile);
        IReadOnlyList<JudgedSentence> field = [.. RealSentences.ReadRows(fieldFile, model).Where(s => s.Stance != StanceLabel.Reader)];
        IReadOnlyList<IReadOnlyList<JudgedSentence>> pages = RealSentences.ReadPages(pagesFile, model);
        PrintErrors("the shipped model's own validation", model.Validation);
        PrintErrors("single sentences", JudgedSentence.Table(field, "field"));
        PrintErrors("whole pages", JudgedSentence.Table(pages.SelectMany(p => p), "pages"));
        foreach (bool bias in (bool[])[false, true])
        {
            PrintField(new ShareSimulation(bias, Splits, Repeats), field, model.Validation);
            PrintPages(new ShareSimulation(bias, Splits, Repeats), pages, model.Validation);
        }

        PrintTests(field, pages);
        Title("Ranking of outlets by mean bias");
        OutletRanking.Print(field);
    }

    private static void PrintField(ShareSimulation simulation, IReadOnlyList<JudgedSentence> field, ValidationTable? own)
    {
        string what = simulation.Bias ? "bias" : "editorial";
        Title($"Single sentences, {what}: corrected by the other half of the file");
        simulation.Print(s => new SentencePool(Half(field, x => x.Document, s, first: false), simulation.Label, shifted: false), s => JudgedSentence.Table(Half(field, x => x.Document, s, first: true), "half"), Shares, Documents);
        Title($"The same where each document is of one outlet or corpus, which the other half does not fit");
        simulation.Print(s => new SentencePool(Half(field, x => x.Document, s, first: false), simulation.Label, shifted: true), s => JudgedSentence.Table(Half(field, x => x.Document, s, first: true), "half"), Shares, [5, 20]);
        if (own is not null)
        {
            Title($"Single sentences, {what}: corrected by the model's own validation");
            simulation.Print(s => new SentencePool(Half(field, x => x.Document, s, first: false), simulation.Label, shifted: false), _ => own, Shares, Documents);
        }
    }

    private static void PrintPages(ShareSimulation simulation, IReadOnlyList<IReadOnlyList<JudgedSentence>> pages, ValidationTable? own)
    {
        string what = simulation.Bias ? "bias" : "editorial";
        Title($"Whole pages, {what}: corrected by the other half of the pages");
        simulation.Print(s => new PagePool(Half(pages, p => p[0].Document, s, first: false), simulation.Label), s => JudgedSentence.Table(Half(pages, p => p[0].Document, s, first: true).SelectMany(p => p), "half"), [0.1, 0.2, 0.3], [5, 10, 20, 50]);
        if (own is not null)
        {
            Title($"Whole pages, {what}: corrected by the model's own validation");
            simulation.Print(_ => new PagePool(pages, simulation.Label), _ => own, [0.1, 0.2, 0.3], [5, 10, 20, 50]);
        }
    }

    private static void PrintTests(IReadOnlyList<JudgedSentence> field, IReadOnlyList<IReadOnlyList<JudgedSentence>> pages)
    {
        var single = new ShareSimulation(false, 1, 1);
        var sentences = new TestSimulation(new SentencePool(field, single.Label, shifted: true), TestRepeats);
        Title("Share of comparisons that find a difference where there is none");
        TestSimulation.PrintHead();
        foreach ((SourceShape a, SourceShape b) in Alike())
        {
            sentences.Print(a, b);
        }

        var whole = new TestSimulation(new PagePool(pages, single.Label), TestRepeats);
        whole.Print(new SourceShape(0.2, 8, 0), new SourceShape(0.2, 8, 0));
        whole.Print(new SourceShape(0.2, 8, 0), new SourceShape(0.2, 30, 0));
        Title("Share that find one of 10 and of 20 points");
        TestSimulation.PrintHead();
        foreach (int count in Documents)
        {
            sentences.Print(new SourceShape(0.2, count, 20), new SourceShape(0.3, count, 20));
            sentences.Print(new SourceShape(0.2, count, 20), new SourceShape(0.4, count, 20));
        }

        foreach (int count in (int[])[10, 20, 50])
        {
            whole.Print(new SourceShape(0.2, count, 0), new SourceShape(0.3, count, 0));
            whole.Print(new SourceShape(0.2, count, 0), new SourceShape(0.4, count, 0));
        }
    }

    private static IEnumerable<(SourceShape A, SourceShape B)> Alike()
    {
        const double Share = 0.2;
        yield return (new(Share, 5, 20), new(Share, 5, 20));
        yield return (new(Share, 10, 20), new(Share, 10, 20));
        yield return (new(Share, 5, 20), new(Share, 20, 20));
        yield return (new(Share, 10, 20), new(Share, 50, 20));
        yield return (new(Share, 10, 8), new(Share, 10, 40));
        yield return (new(Share, 8, 8), new(Share, 24, 40));
        yield return (new(Share, 24, 8), new(Share, 8, 40));
        yield return (new(Share, 10, 20) { Concentration = 1 }, new(Share, 30, 20) { Concentration = 20 });
        yield return (new(Share, 30, 20) { Concentration = 1 }, new(Share, 10, 20) { Concentration = 20 });
    }

    private static IEnumerable<T> Half<T>(IReadOnlyList<T> items, Func<T, string> document, int split, bool first)
    {
        string[] documents = [.. items.Select(document).Distinct(StringComparer.Ordinal)];
        new SeededRandom(split, 5).Shuffle(documents);
        var half = documents.Take(documents.Length / 2).ToHashSet(StringComparer.Ordinal);
        return items.Where(i => half.Contains(document(i)) == first);
    }

    private static void PrintErrors(string of, ValidationTable? table)
    {
        if (table is null)
        {
            return;
        }

        var sums = new double[Stance.Comparison.ClassifierErrors.Length];
        foreach (ValidationDocument document in table.Documents)
        {
            Stance.Comparison.ClassifierErrors.AddTo(sums, document);
        }

        var errors = new Stance.Comparison.ClassifierErrors(sums);
        FormattableString line = $"Errors, {of} ({table.Documents.Count} documents): called editorial of neutral {errors.Labels.Neutral.Editorial:F3}, of editorial {errors.Labels.Editorial.Editorial:F3}; mean P(editorial) {errors.Probabilities.Neutral.Editorial:F3}, {errors.Probabilities.Editorial.Editorial:F3}; called reader {errors.Labels.Neutral.Reader:F3}, {errors.Labels.Editorial.Reader:F3}; mean bias score {errors.BiasOfUnbiased:F3}, {errors.BiasOfBiased:F3}; condition {errors.Labels.ConditionNumber:F1}, {errors.Probabilities.ConditionNumber:F1}";
        Console.WriteLine(FormattableString.Invariant(line));
    }

    private static void Title(string title) => Console.WriteLine($"\n### {title}\n");
}
