using Stance.Archive.Documents;

namespace Stance.Archive.Writing;

/// <summary>A document that waits for the next transaction.</summary>
/// <param name="Identity">Which it is.</param>
/// <param name="Description">What is known of it.</param>
/// <param name="Scoring">Null for one whose scoring is there already.</param>
/// <param name="SentencesSha256">See <see cref="ContentHash"/>; null where there is no scoring.</param>
internal sealed record PendingDocument(DocumentIdentity Identity, DocumentDescription Description, DocumentScoring? Scoring, string? SentencesSha256)
{
    // A row's own numbers and names.
    private const int BytesOfRow = 64;

    /// <summary>About how much it takes in memory, in bytes.</summary>
    public long Bytes => BytesOfRow + (Scoring?.Sentences.Sum(s => (long)(BytesOfRow + (2 * s.Text.Length))) ?? 0);
}
