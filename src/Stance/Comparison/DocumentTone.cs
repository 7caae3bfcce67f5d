namespace Stance.Comparison;

/// <summary>What one document says by one measure: a sum over its sentences, and their number.</summary>
/// <param name="Sum">Sentences of a stance, or the sum of their scores; 0 or more.</param>
/// <param name="Sentences">How many, above 0.</param>
internal readonly record struct DocumentTone(double Sum, double Sentences)
{
    /// <summary>The document's own share or mean.</summary>
    public double Value => Sum / Sentences;
}
