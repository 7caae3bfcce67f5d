using System.Security.Cryptography;
using System.Text;
using Stance.Comparison;

namespace Stance.Cli.Comparing;

/// <summary>Leaves out documents whose text another of the same source has: each would count as new evidence.</summary>
/// <remarks>The same sentences in headline and body, or in all sections where a page has neither; white space apart. A reprint by another source stays.</remarks>
internal static class DuplicateDocuments
{
    /// <summary>The documents that count, the first of each that are the same.</summary>
    /// <param name="documents">In input order.</param>
    /// <param name="warn">Told of each that is left out.</param>
    public static IReadOnlyList<ToneDocument> LeaveOut(IReadOnlyList<ToneDocument> documents, Action<string> warn)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = new List<ToneDocument>();
        foreach (ToneDocument document in documents)
        {
            string text = Fingerprint(document);
            if (document.Sentences.Count == 0 || first.TryAdd(text, document.Document))
            {
                kept.Add(document);
            }
            else
            {
                warn($"{document.Document}: the same text as {first[text]}; counted once");
            }
        }

        return kept;
    }

    private static string Fingerprint(ToneDocument document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, document.Source);
        bool own = document.Sentences.Any(s => s.IsOwnTone);
        foreach (ToneSentence sentence in document.Sentences.Where(s => s.IsOwnTone || !own))
        {
            Append(hash, string.Join(' ', sentence.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
