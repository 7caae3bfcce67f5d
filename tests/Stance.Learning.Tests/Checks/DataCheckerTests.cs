using Stance.Labels;
using Stance.Learning.Checks;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Learning.Tests.Checks;

public class DataCheckerTests
{
    private static readonly TrainingOptions Options = new() { Folds = 3, Ngrams = new Stance.Features.NgramSettings { HashBits = 12 } };

    [Fact]
    public void A_sentence_that_stands_twice_is_an_error_whatever_its_case_and_marks()
    {
        DataFinding finding = Assert.Single(DuplicateFinder.Find([Row("The bridge will close on Monday."), Row("Trains run as usual today."), Row("The bridge will close, on MONDAY!")]));
        Assert.Equal((FindingSeverity.Error, "duplicate"), (finding.Severity, finding.Kind));
    }

    [Fact]
    public void One_word_may_be_said_twice_with_a_warning() =>
        Assert.Equal(FindingSeverity.Warning, Assert.Single(DuplicateFinder.Find([Row("Typical."), Row("typical")])).Severity);

    [Fact]
    public void Sentences_that_differ_in_a_word_are_near_duplicates_and_others_are_not()
    {
        const string Long = "The council voted on Thursday to close the bridge over the river for the whole of the summer while its bearings are replaced";
        DataFinding finding = Assert.Single(DuplicateFinder.Find([Row(Long), Row(Long + " again"), Row("A wholly different sentence about the ferry that sails on Thursday to the island for the whole of the winter")]));
        Assert.Equal("near-duplicate", finding.Kind);
    }

    [Fact]
    public void Near_duplicates_are_those_that_comparing_all_pairs_finds()
    {
        var random = new Random(4);
        string[] words = [.. Enumerable.Range(0, 40).Select(i => $"w{i}")];
        var rows = new List<TrainingRow>();
        for (int i = 0; i < 60; i++)
        {
            string[] text = [.. Enumerable.Range(0, 20).Select(_ => words[random.Next(words.Length)])];
            rows.Add(Row(string.Join(' ', text)));
            text[random.Next(20)] = "other";
            rows.Add(Row(string.Join(' ', text)));
        }

        HashSet<string> Shingles(TrainingRow row)
        {
            string[] w = row.Text.Split(' ');
            return [.. Enumerable.Range(0, w.Length - 2).Select(i => string.Join(' ', w[i..(i + 3)]))];
        }

        int pairs = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                HashSet<string> a = Shingles(rows[i]);
                HashSet<string> b = Shingles(rows[j]);
                pairs += (double)a.Intersect(b).Count() / a.Union(b).Count() >= DuplicateFinder.LeastSimilarity ? 1 : 0;
            }
        }

        // LSH may miss a pair near the threshold, never invent one.
        int found = DuplicateFinder.Find(rows).Count();
        Assert.InRange(found, (int)(0.9 * pairs), pairs);
        Assert.True(pairs >= 50);
    }

    [Fact]
    public void A_document_in_two_files_is_an_error()
    {
        DataFinding finding = Assert.Single(BalanceChecker.Find([.. Rows.Small().Rows, Rows.Small().Rows[0] with { Path = "other.csv", Text = "Another sentence." }]), f => f.Severity == FindingSeverity.Error);
        Assert.Equal("document-in-two-files", finding.Kind);
    }

    [Fact]
    public void Missing_labels_and_topics_without_a_stance_are_warnings()
    {
        List<TrainingRow> rows = [.. Rows.Small().Rows.Where(r => r.Document != "bridge" || r.Stance != StanceLabel.Reader)];
        rows[5] = rows[5] with { Stance = null };
        List<DataFinding> findings = [.. BalanceChecker.Find(rows)];
        Assert.Contains(findings, f => f.Kind == "missing" && f.Message == "no stance is given");
        Assert.Contains(findings, f => f.Place == "topic bridge" && f.Message.StartsWith("no row is reader", StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_that_gives_the_label_away_is_a_shortcut_with_its_counts()
    {
        List<TrainingRow> rows = [.. Enumerable.Range(0, 120).Select(i => Rows.Row(i < 60 ? $"honk number {i} here" : $"plain number {i} here", $"d{i}", i < 60 ? StanceLabel.Reader : StanceLabel.Neutral, i % 2 == 0))];
        Shortcut shortcut = ShortcutFinder.Find(rows).First(s => s.Feature == "word honk");
        Assert.Equal(("reader", 60, 60, 1.0), (shortcut.Label, shortcut.Count, shortcut.WithLabel, shortcut.PointwiseMutualInformation));
        Assert.DoesNotContain(ShortcutFinder.Find(rows), s => s.Feature is "word number" or "word here");
    }

    [Fact]
    public void A_wrong_label_is_found_by_confident_learning()
    {
        List<TrainingRow> rows = [.. Rows.Small().Rows];
        rows[4] = rows[4] with { Stance = StanceLabel.Neutral, Line = 77 };
        DataCheckReport report = DataChecker.Check(rows, [], null, Options, null, default);
        Assert.Contains("rows.csv:77", report.LabelErrors.Take(3).Select(f => f.Place));
    }

    [Fact]
    public void Rows_that_cannot_be_used_become_errors()
    {
        DataCheckReport report = DataChecker.Check(Rows.Small().Rows, [new TrainingDataException("a.csv", 3, "unknown stance")], null, Options, null, default);
        Assert.Equal("a.csv:3", Assert.Single(report.Findings, f => f.Severity == FindingSeverity.Error).Place);
    }

    [Fact]
    public void Rows_are_not_told_from_their_own_kind_but_from_another()
    {
        List<TrainingRow> plain = [.. Enumerable.Range(0, 200).Select(i => Rows.Row(i % 3 == 0 ? $"Officials said {i} trains ran." : $"The plan for {i} is late.", $"d{i}", StanceLabel.Neutral))];
        List<TrainingRow> same = [.. plain.Select(r => r with { Document = "x" + r.Document })];
        List<TrainingRow> dashed = [.. same.Select(r => r with { Text = "Well — you know… " + r.Text.ToUpperInvariant() })];
        Assert.InRange(ReferenceComparer.Compare(plain, same, 1, default).Auc, 0.3, 0.6);
        ReferenceDistance far = ReferenceComparer.Compare(plain, dashed, 1, default);
        Assert.InRange(far.Auc, 0.99, 1);
        Assert.Equal(200, far.Profiles.Single(p => p.Label == "neutral").Rows);
    }

    private static TrainingRow Row(string text) => Rows.Row(text, "d", StanceLabel.Neutral);
}
