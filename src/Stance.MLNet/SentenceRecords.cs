using Stance.Features;
using Stance.Labels;
using Stance.Models;
using Stance.Sentences;

namespace Stance.MLNet;

/// <summary>Training rows as ML.NET reads them. Stateless.</summary>
internal static class SentenceRecords
{
    /// <summary>A record for each row, each row a sentence by itself.</summary>
    public static SentenceRecord[] Of(IReadOnlyList<TrainingRow> rows)
    {
        var scratch = new ScoringScratch();
        return [.. rows.Select(row => Of(row, scratch))];
    }

    private static SentenceRecord Of(TrainingRow row, ScoringScratch scratch)
    {
        Sentence sentence = SentenceFinder.Whole(row.Text);
        scratch.Sentence.Read(row.Text, sentence.Span, sentence.Quotations);
        return new SentenceRecord
        {
            Text = row.Text,
            Cues = scratch.FillCues().ToArray(),
            Stance = row.Stance is StanceLabel stance ? StanceNames.Of(stance) : null,
            Biased = row.Biased == true,
            HasBias = row.Biased is not null,
        };
    }
}
