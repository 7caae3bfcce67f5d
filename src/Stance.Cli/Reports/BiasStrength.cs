namespace Stance.Cli.Reports;

/// <summary>The bias score in four steps, as an underline shows it.</summary>
internal static class BiasStrength
{
    /// <summary>The steps' lower ends; below the first there is no underline. From 0.5 on the wording is rather loaded than not.</summary>
    private static readonly double[] Steps = [0.25, 0.5, 0.75];

    private static readonly string[] Names = ["plain wording", "slightly loaded wording", "loaded wording", "strongly loaded wording"];

    /// <summary>The step, 0 to 3.</summary>
    public static int StepOf(double bias) => Steps.Count(s => bias >= s);

    /// <summary>The style class: 'b0' to 'b3'.</summary>
    public static string ClassOf(double bias) => "b" + ReportNumbers.Fixed(StepOf(bias), 0);

    /// <summary>The step in words.</summary>
    public static string NameOf(double bias) => Names[StepOf(bias)];
}
