namespace Stance.Models;

/// <summary>A classifier's errors on sentences that it had not learned from, document by document, so that they can be resampled.</summary>
/// <param name="Origin">Where it is from, in words: 'out-of-fold, 5 folds by document' or a file's name.</param>
/// <param name="Documents">One entry a document.</param>
public sealed record ValidationTable(string Origin, IReadOnlyList<ValidationDocument> Documents);
