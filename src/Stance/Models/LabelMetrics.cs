namespace Stance.Models;

/// <summary>How well one label is found.</summary>
/// <param name="Precision">Right among those given the label, 0 to 1; 0 if none was given it.</param>
/// <param name="Recall">Found among those that have it; 0 if none has.</param>
/// <param name="F1">Harmonic mean of the two.</param>
/// <param name="Support">Rows that have the label.</param>
public sealed record LabelMetrics(double Precision, double Recall, double F1, int Support);
