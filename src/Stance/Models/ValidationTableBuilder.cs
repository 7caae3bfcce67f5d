namespace Stance.Models;

/// <summary>Sums labelled sentences up into a <see cref="ValidationTable"/>.</summary>
public static class ValidationTableBuilder
{
    /// <summary>The table; documents stand in the order in which they first occur.</summary>
    /// <param name="origin">Where the sentences are from, in words.</param>
    /// <param name="sentences">In any order; those without any gold label count nothing.</param>
    public static ValidationTable Build(string origin, IEnumerable<ValidationSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var documents = new List<Sums>();
        foreach (ValidationSentence sentence in sentences.Where(s => s.Stance is not null || s.Biased is not null))
        {
            if (!numbers.TryGetValue(sentence.Document, out int number))
            {
                numbers[sentence.Document] = number = documents.Count;
                documents.Add(new Sums());
            }

            documents[number].Add(sentence);
        }

        return new ValidationTable(origin, [.. documents.Select(d => d.ToDocument())]);
    }

    private sealed class Sums
    {
        private readonly int[] _counts = new int[StanceNames.Count * StanceNames.Count];
        private readonly double[] _probabilities = new double[StanceNames.Count * StanceNames.Count];
        private readonly int[] _biasCounts = new int[2];
        private readonly double[] _biasScores = new double[2];

        public void Add(ValidationSentence sentence)
        {
            if (sentence.Stance is StanceLabel gold)
            {
                int row = (int)gold * StanceNames.Count;
                _counts[row + (int)sentence.Probabilities.Best]++;
                foreach (StanceLabel label in Enum.GetValues<StanceLabel>())
                {
                    _probabilities[row + (int)label] += sentence.Probabilities[label];
                }
            }

            if (sentence.Biased is bool biased)
            {
                _biasCounts[biased ? 1 : 0]++;
                _biasScores[biased ? 1 : 0] += sentence.Bias;
            }
        }

        public ValidationDocument ToDocument() => new() { Counts = _counts, Probabilities = _probabilities, BiasCounts = _biasCounts, BiasScores = _biasScores };
    }
}
