using Stance.Comparison;
using Stance.Models;

namespace Stance.Benchmarks.Comparison;

/// <summary>A real sentence with what is true of it and what the model says.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Cell">Outlet, topic or corpus: errors of one cell hang together.</param>
/// <param name="Stance">Gold, or null.</param>
/// <param name="Biased">Gold, or null.</param>
/// <param name="Judged">What the model says.</param>
internal sealed record JudgedSentence(string Document, string Cell, StanceLabel? Stance, bool? Biased, ToneSentence Judged)
{
    /// <summary>As <see cref="ValidationTable"/> sums sentences up.</summary>
    public static ValidationTable Table(IEnumerable<JudgedSentence> sentences, string origin) =>
        ValidationTableBuilder.Build(origin, sentences.Select(s => new ValidationSentence(s.Document, s.Stance, s.Judged.Probabilities, s.Biased, s.Judged.Bias)));
}
