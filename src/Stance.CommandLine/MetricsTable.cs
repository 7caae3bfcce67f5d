using System.Globalization;
using Spectre.Console;
using Stance.Models;

namespace Stance.CommandLine;

/// <summary>Prints metrics as tables for people; 80 columns suffice.</summary>
public static class MetricsTable
{
    /// <summary>Prints what there is of both.</summary>
    public static void Write(StanceMetrics? stance, BiasMetrics? bias)
    {
        IAnsiConsole console = Terminal.Out();
        Table summary = Terminal.NewTable("=", ">rows", ">macro-F1", ">95 % interval", ">accuracy", ">AUC", ">log-loss", ">cal. error");
        if (stance is not null)
        {
            summary.AddRow("stance", Number(stance.Rows), Number(stance.MacroF1), Interval(stance.Low, stance.High), Number(stance.Accuracy), "", Number(stance.LogLoss), Number(stance.CalibrationError));
        }

        if (bias is not null)
        {
            summary.AddRow("bias", Number(bias.Rows), Number(bias.MacroF1), Interval(bias.Low, bias.High), Number(bias.Accuracy), Number(bias.Auc), "", Number(bias.CalibrationError));
        }

        console.Write(summary);
        if (stance is not null)
        {
            console.Write(Labels(stance));
        }
    }

    private static Table Labels(StanceMetrics stance)
    {
        Table table = Terminal.NewTable("=gold", ">precision", ">recall", ">F1", ">rows", ">as neutral", ">editorial", ">reader");
        for (int label = 0; label < StanceNames.Count; label++)
        {
            string name = StanceNames.Of((StanceLabel)label);
            LabelMetrics m = stance.PerLabel[name];
            table.AddRow([name, Number(m.Precision), Number(m.Recall), Number(m.F1), Number(m.Support), .. stance.Confusion[label].Select(Number)]);
        }

        return table;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private static string Interval(double low, double high) => $"{Number(low)}–{Number(high)}";
}
