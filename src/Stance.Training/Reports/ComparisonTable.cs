using System.Globalization;
using Spectre.Console;
using Stance.CommandLine;
using Stance.Learning.Metrics;

namespace Stance.Training.Reports;

/// <summary>The comparison of two models as a table for people; 80 columns suffice.</summary>
internal static class ComparisonTable
{
    private const double SmallestShown = 0.001;

    /// <summary>Prints it.</summary>
    /// <param name="comparison">What was found.</param>
    /// <param name="a">The first model's file.</param>
    /// <param name="b">The second's.</param>
    public static void Write(ModelComparison comparison, string a, string b)
    {
        Console.Out.WriteLine($"A: {ProgramHost.OneLine(a)}");
        Console.Out.WriteLine($"B: {ProgramHost.OneLine(b)}");
        Table table = Terminal.NewTable("=", ">A", ">B", ">A - B", ">95 % interval", ">p (Holm)", "=verdict");
        Add(table, "stance macro-F1", comparison.Stance?.MacroF1);
        Add(table, "stance log-loss", comparison.Stance?.LogLoss);
        Add(table, "bias macro-F1", comparison.Bias?.MacroF1);
        Add(table, "bias AUC", comparison.Bias?.Auc);
        Terminal.Out().Write(table);
        if (comparison.Stance is StanceComparison stance)
        {
            Console.Out.WriteLine($"Stance labels differ on {stance.Differ} of {stance.Rows} rows: only A is right on {stance.OnlyARight}, only B on");
            Console.Out.WriteLine($"{stance.OnlyBRight}; exact McNemar test of accuracy, rows taken as independent: p {P(stance.McNemarP)}");
        }

        if (comparison.Bias is BiasComparison bias)
        {
            Console.Out.WriteLine($"Bias labels differ on {bias.Differ} of {bias.Rows} rows.");
        }
    }

    /// <summary>A verdict in words.</summary>
    public static string Text(ComparisonVerdict verdict) => verdict switch
    {
        ComparisonVerdict.ABetter => "A is better",
        ComparisonVerdict.BBetter => "B is better",
        _ => "no difference shown",
    };

    private static void Add(Table table, string name, MetricDifference? d)
    {
        if (d is not null)
        {
            table.AddRow(name, Number(d.A), Number(d.B), Signed(d.Difference), $"{Signed(d.Low)}, {Signed(d.High)}", P(d.AdjustedP), Text(d.Verdict));
        }
    }

    // Rounded as the tables of metrics are: those hold four decimals.
    private static string Number(double value) => Math.Round(value, 4).ToString("F3", CultureInfo.InvariantCulture);

    private static string Signed(double value) => Math.Round(value, 4).ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    private static string P(double value) => value < SmallestShown ? "<0.001" : value.ToString("F3", CultureInfo.InvariantCulture);
}
