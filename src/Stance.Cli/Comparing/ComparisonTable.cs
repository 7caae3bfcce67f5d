using System.Globalization;
using Spectre.Console;
using Stance.Cli.Writers;
using Stance.CommandLine;
using Stance.Comparison;

namespace Stance.Cli.Comparing;

/// <summary>Shows a comparison to people at a terminal: verdicts, shares, pairs, events and words; 80 columns suffice.</summary>
internal sealed class ComparisonTable(IAnsiConsole console)
{
    private const int MostPairs = 10;
    private const int MostEvents = 12;
    private const int MostTerms = 8;

    private static readonly Style Bold = new(decoration: Decoration.Bold);

    /// <summary>Shows all of it.</summary>
    public void Write(ToneComparison comparison)
    {
        WriteSources(comparison);
        if (comparison.Options.Tests)
        {
            WritePairs(comparison);
        }

        WriteEvents(comparison);
        WriteTerms(comparison);
        WriteNotes(comparison);
    }

    private void WriteSources(ToneComparison comparison)
    {
        Heading($"Tone of headlines and bodies by {comparison.Options.By} (95 % intervals)");
        Table table = Terminal.NewTable(comparison.Options.By, ">docs", ">sent.", ">editorial %", ">corrected", ">own voice", ">bias score");
        foreach (SourceTone source in comparison.Sources)
        {
            ShareEstimate? editorial = source.All.Shares?.Editorial;
            table.AddRow(
                new Text(SafeText.Of(source.Source)),
                new Text(Numbers.Whole(source.All.Documents)),
                new Text(Numbers.Whole(source.All.Sentences)),
                new Text(editorial is null ? "" : Percent(editorial.Raw, editorial.RawLow, editorial.RawHigh)),
                new Text(Corrected(editorial)),
                new Text(source.OwnVoice.Shares?.Editorial is ShareEstimate own ? Percent(own.Raw, own.RawLow, own.RawHigh) : ""),
                new Text(source.All.Bias is MeanEstimate bias ? $"{Numbers.Two(bias.Mean)} ({Numbers.Two(bias.Low)}–{Numbers.Two(bias.High)})" : ""));
        }

        console.Write(table);
    }

    private void WritePairs(ToneComparison comparison)
    {
        (string A, string B)[] all = [.. comparison.Pairs.Select(p => (p.A, p.B)).Distinct()];
        (string A, string B)[] shown = all.Length <= MostPairs ? all : [.. all.Where(pair => Of(comparison, pair).Any(p => p.Verdict == ToneVerdict.Differs)).Take(MostPairs)];
        if (shown.Length > 0)
        {
            Heading("Differences in percentage points (bias: in score), and what they show");
            Table table = Terminal.NewTable("", ">difference", ">95 %", ">p adj.", "verdict");
            foreach ((string A, string B) pair in shown)
            {
                AddPair(table, Of(comparison, pair));
            }

            console.Write(table);
        }

        if (shown.Length < all.Length)
        {
            int Count(ToneVerdict verdict) => comparison.Pairs.Count(p => p.Verdict == verdict);
            console.WriteLine($"  {all.Length} pairs, {comparison.Pairs.Count} tests: {Count(ToneVerdict.Differs)} differ, {Count(ToneVerdict.NoDifferenceShown)} show no difference, {Count(ToneVerdict.NotEnoughData)} have not enough data.");
            console.WriteLine($"  {(shown.Length == 0 ? "None differs in anything" : $"Shown are {shown.Length} that differ in something")}; --format json has all.");
            console.WriteLine();
        }
    }

    private static TonePair[] Of(ToneComparison comparison, (string A, string B) pair) => [.. comparison.Pairs.Where(p => p.A == pair.A && p.B == pair.B)];

    private static void AddPair(Table table, TonePair[] pairs)
    {
        table.AddRow(new Text($"{SafeText.Of(pairs[0].A)} − {SafeText.Of(pairs[0].B)}", Bold), new Text(""), new Text(""), new Text(""), new Text(""));
        foreach (TonePair pair in pairs)
        {
            bool score = pair.Measure == ToneMeasure.Bias;
            string what = MeasureNames.InWords(pair.Measure) + (pair.Matched ? $", same events ({Numbers.Whole(pair.Events)})" : "");
            table.AddRow(
                new Text("  " + what),
                new Text(Difference(pair.Difference, score)),
                new Text($"{Difference(pair.Low, score)} to {Difference(pair.High, score)}"),
                new Text(pair.PAdjusted < 0.001 ? "<0.001" : pair.PAdjusted.ToString("F3", CultureInfo.InvariantCulture)),
                new Text(MeasureNames.Of(pair.Verdict), pair.Verdict == ToneVerdict.Differs ? Bold : Style.Plain));
        }
    }

    private void WriteEvents(ToneComparison comparison)
    {
        if (comparison.Events.Count == 0)
        {
            return;
        }

        Heading("The same events, and how often their sentences say the same");
        Table table = Terminal.NewTable("event", ">docs", ">sources", ">aligned");
        foreach (NewsEvent news in comparison.Events.Take(MostEvents))
        {
            table.AddRow(new Text(SafeText.Of(news.Title)), new Text(Numbers.Whole(news.Documents.Count)), new Text(Numbers.Whole(news.Sources.Count)), new Text(Numbers.Whole(news.Aligned.Count)));
        }

        console.Write(table);
        if (comparison.Events.Count > MostEvents)
        {
            console.WriteLine($"  and {comparison.Events.Count - MostEvents} more; --format json has all.");
            console.WriteLine();
        }
    }

    private void WriteTerms(ToneComparison comparison)
    {
        DistinctiveTerm[] sure = [.. comparison.Terms.Where(t => t.PAdjusted <= comparison.Options.Alpha)];
        (string A, string B)[] pairs = [.. sure.Select(t => (t.A, t.B)).Distinct()];
        if (pairs.Length == 0 || pairs.Length > MostPairs)
        {
            return;
        }

        Heading("Words that make the difference (times in the one and in the other)");
        foreach ((string a, string b) in pairs)
        {
            WriteTerms($"{a} more than {b}", [.. sure.Where(t => t.A == a && t.B == b && t.Z > 0)]);
            WriteTerms($"{b} more than {a}", [.. sure.Where(t => t.A == a && t.B == b && t.Z < 0)]);
        }

        console.WriteLine();
    }

    private void WriteTerms(string who, DistinctiveTerm[] terms)
    {
        if (terms.Length > 0)
        {
            string list = string.Join(", ", terms.OrderByDescending(t => Math.Abs(t.Z)).Take(MostTerms).Select(t => t.Z > 0 ? $"{t.Term} ({t.CountA} : {t.CountB})" : $"{t.Term} ({t.CountB} : {t.CountA})"));
            console.Write(new Padder(new Text($"{SafeText.Of(who)}: {SafeText.Of(list)}"), new Padding(2, 0, 0, 0)));
        }
    }

    private void WriteNotes(ToneComparison comparison)
    {
        string[] notes =
        [
            .. comparison.Sources.Where(s => s.Flags.Count > 0).Select(s => $"{s.Source}: {string.Join("; ", s.Flags)}."),
            comparison.Validation is string origin ? $"Corrected for the classifier's errors, known from: {origin}." : "Not corrected: nothing is known of the classifier's errors.",
            .. comparison.Options.Tests ? (string[])[$"p is adjusted over all differences shown (Holm); 'differs' at {comparison.Options.Alpha.ToString(CultureInfo.InvariantCulture)} or less. -o report.html shows sentences."] : [],
        ];
        foreach (string note in notes)
        {
            console.Write(new Padder(new Text(SafeText.Of(note)), new Padding(2, 0, 0, 0)));
        }
    }

    private void Heading(string text) => console.Write(new Text(text + "\n", Bold));

    private static string Corrected(ShareEstimate? share) =>
        share is { Corrected: double corrected, Low: double low, High: double high } ? Percent(corrected, low, high) : "";

    private static string Percent(double share, double low, double high) => $"{Whole(share)} ({Whole(low)}–{Whole(high)})";

    private static string Whole(double share) => (share * 100).ToString("F0", CultureInfo.InvariantCulture);

    private static string Difference(double value, bool score) =>
        (score ? value : value * 100).ToString(score ? "+0.00;−0.00;0.00" : "+0;−0;0", CultureInfo.InvariantCulture);
}
