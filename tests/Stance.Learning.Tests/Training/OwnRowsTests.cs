using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Reading.Rows;
using Stance.Tests.Shared;

namespace Stance.Learning.Tests.Training;

/// <summary>What the codebook promises of the project's own rows.</summary>
public class OwnRowsTests
{
    private static readonly IReadOnlyList<TrainingRow> All = TrainingRowReader.ReadAll([Repository.PathOf("training-data")]);

    [Fact]
    public void There_are_enough_rows_documents_and_topics_and_every_topic_has_all_stances()
    {
        Assert.True(All.Count >= 5000, $"{All.Count} rows");
        int documents = All.Select(r => r.Document).Distinct().Count();
        Assert.True(documents >= 250, $"{documents} documents");
        List<IGrouping<string, TrainingRow>> topics = [.. All.GroupBy(r => r.Fields["topic"])];
        Assert.True(topics.Count >= 24, $"{topics.Count} topics");
        Assert.All(topics, t => Assert.Equal(StanceNames.Count, t.Select(r => r.Stance).Distinct().Count()));
    }

    [Fact]
    public void Labels_are_spread_as_the_codebook_asks()
    {
        double Share(Func<TrainingRow, bool> has) => (double)All.Count(has) / All.Count;
        Assert.InRange(Share(r => r.Stance == StanceLabel.Neutral), 0.35, 0.45);
        Assert.InRange(Share(r => r.Stance == StanceLabel.Editorial), 0.28, 0.38);
        Assert.InRange(Share(r => r.Stance == StanceLabel.Reader), 0.22, 0.32);
        Assert.InRange(Share(r => r.Biased == true), 0.35, 0.5);
        Assert.True(All.Count(r => r.Stance == StanceLabel.Neutral && r.Biased == true) >= 0.1 * All.Count(r => r.Stance == StanceLabel.Neutral));
    }

    [Fact]
    public void Reader_comments_and_they_alone_are_in_the_readers_voice() =>
        Assert.All(All, r => Assert.Equal(r.Section == SectionKind.ReaderComment, r.Stance == StanceLabel.Reader));

    [Fact]
    public void Every_row_has_both_labels_and_no_sentence_stands_twice()
    {
        Assert.All(All, r => Assert.True(r.Stance is not null && r.Biased is not null, $"{r.Path}:{r.Line}"));
        List<string> twice = [.. All.Where(r => WordCounter.Count(r.Text) > 1).GroupBy(r => r.Text, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key)];
        Assert.Empty(twice);
    }

    [Fact]
    public void A_documents_rows_stand_together_in_reading_order()
    {
        foreach (IGrouping<string, TrainingRow> file in All.GroupBy(r => r.Path))
        {
            string? current = null;
            int position = 0;
            var done = new HashSet<string>();
            foreach (TrainingRow row in file)
            {
                position = row.Document == current ? position + 1 : 0;
                current = row.Document;
                Assert.True(position > 0 || done.Add(row.Document), $"{row.Path}:{row.Line}: {row.Document} is interrupted");
                Assert.Equal(position.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Fields["position"]);
            }
        }

        Assert.Equal(All.Select(r => r.Document).Distinct().Count(), All.GroupBy(r => r.Path).Sum(f => f.Select(r => r.Document).Distinct().Count()));
    }
}
