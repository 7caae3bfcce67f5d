using Stance.Labels;
using Stance.Learning.Data;
using Stance.Models;

namespace Stance.Learning.Pretraining;

/// <summary>What pretraining learns from.</summary>
/// <param name="Raw">Raw sentences; those of a document follow each other.</param>
/// <param name="Labelled">Real sentences labelled by the codebook, with a column 'source'; null without any.</param>
/// <param name="Written">Rows that the weights will be adapted with, to choose the strength for them; null for none. They teach nothing here.</param>
/// <param name="Corpora">For the card.</param>
public sealed record PretrainingData(IReadOnlyList<RawSentence> Raw, TrainingSet? Labelled, TrainingSet? Written, IReadOnlyList<CorpusCard> Corpora);
