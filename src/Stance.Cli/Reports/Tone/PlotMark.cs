namespace Stance.Cli.Reports.Tone;

/// <summary>A dot with its interval.</summary>
/// <param name="Kind">'counted', 'corrected', 'own', 'quoted', 'score' or a verdict's class: colour, and shape with it.</param>
/// <param name="Value">Where the dot stands.</param>
/// <param name="Low">Left end of the interval.</param>
/// <param name="High">Right end.</param>
internal readonly record struct PlotMark(string Kind, double Value, double Low, double High);
