using System.Security.Cryptography;
using System.Text;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;

namespace Stance.Learning.Data;

/// <summary>Rows that a model may learn from. A distinct type, so that no test row gets in by mistake.</summary>
public sealed class TrainingSet
{
    /// <summary>A training set of these rows, in this order.</summary>
    public TrainingSet(IReadOnlyList<TrainingRow> rows) => Rows = rows;

    /// <summary>The rows, in reading order.</summary>
    public IReadOnlyList<TrainingRow> Rows { get; }

    /// <summary>SHA-256 over all that is learned from: document, section, text and labels of each row, in order; lower-case hex.</summary>
    public string Sha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (TrainingRow row in Rows)
        {
            string biased = row.Biased is bool b ? (b ? "1" : "0") : "";
            string stance = row.Stance is StanceLabel s ? StanceNames.Of(s) : "";
            hash.AppendData(Encoding.UTF8.GetBytes($"{row.Document}\0{SectionNames.Of(row.Section)}\0{row.Text}\0{stance}\0{biased}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What the model's card says about the rows.</summary>
    public TrainingDataCard ToCard() => new()
    {
        Sha256 = Sha256(),
        Rows = Rows.Count,
        Documents = Rows.Select(r => r.Document).Distinct(StringComparer.Ordinal).Count(),
        Stance = StanceNames.All.ToDictionary(n => n, n => Rows.Count(r => r.Stance is StanceLabel s && StanceNames.Of(s) == n)),
        Biased = Rows.Count(r => r.Biased == true),
        Unbiased = Rows.Count(r => r.Biased == false),
    };
}
