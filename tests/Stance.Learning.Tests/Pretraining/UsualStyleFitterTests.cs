using Stance.Learning.Pretraining;
using Stance.Models;

namespace Stance.Learning.Tests.Pretraining;

public class UsualStyleFitterTests
{
    private static readonly string[] Plain = ["The council met on {0} Tuesday.", "Officials said the {0} road would reopen.", "It cost {0} million.", "A spokesman declined to comment on the {0} plan."];

    [Fact]
    public void A_page_of_another_kind_is_further_from_the_usual_than_its_limit()
    {
        UsualStyle style = UsualStyleFitter.Fit(Articles(1200), 2, default)!;
        Assert.True(Distance(style, Article(5)) < style.Limit);
        Assert.True(Distance(style, [.. Enumerable.Repeat("WHY??? lol you idiots... #wow @me!!!", 10)]) > style.Limit);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        UsualStyle one = UsualStyleFitter.Fit(Articles(1100), 1, default)!;
        UsualStyle four = UsualStyleFitter.Fit(Articles(1100), 4, default)!;
        Assert.Equal(one.Limit, four.Limit);
        Assert.Equal(one.Within.ToArray(), four.Within.ToArray());
    }

    [Fact]
    public void A_thousand_articles_are_needed_to_tell_what_one_in_a_thousand_is()
    {
        Assert.Null(UsualStyleFitter.Fit(Articles(999), 1, default));
        Assert.Null(UsualStyleFitter.Fit(Articles(5000).Select(a => (IReadOnlyList<string>)[.. a.Take(7)]), 1, default));
    }

    private static IEnumerable<IReadOnlyList<string>> Articles(int count) => Enumerable.Range(0, count).Select(Article);

    private static IReadOnlyList<string> Article(int number) =>
        [.. Enumerable.Range(0, 8 + (number % 5)).Select(i => Plain[(i * (1 + (number % 3))) % Plain.Length].Replace("{0}", (number % 7) > 3 ? "5" : "first", StringComparison.Ordinal))];

    private static double Distance(UsualStyle style, IReadOnlyList<string> sentences)
    {
        var sums = new double[Stance.Features.StyleCues.Count];
        var cues = new float[sums.Length];
        foreach (string text in sentences)
        {
            var read = new Stance.Features.TokenizedSentence();
            Stance.Sentences.Sentence sentence = Stance.Sentences.SentenceFinder.Whole(text);
            read.Read(text, sentence.Span, sentence.Quotations);
            Stance.Features.StyleCues.Fill(read, cues);
            for (int i = 0; i < cues.Length; i++)
            {
                sums[i] += cues[i];
            }
        }

        return style.Distance(sums, sentences.Count);
    }
}
