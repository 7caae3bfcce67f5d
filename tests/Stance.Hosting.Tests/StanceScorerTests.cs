using Stance.Features;
using Stance.Labels;
using Stance.Pages;

namespace Stance.Hosting.Tests;

public class StanceScorerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task A_stream_comes_out_in_the_order_in_which_it_went_in(int maxConcurrency)
    {
        var names = new List<string>();
        await foreach (LabelledPage page in Scorers.Of(maxConcurrency).LabelAsync(Pages.Stream(100)))
        {
            names.Add(page.Page.Document);
        }

        Assert.Equal(Enumerable.Range(0, 100).Select(i => Pages.Number(i).Document), names);
    }

    [Fact]
    public async Task Pages_of_a_stream_get_the_labels_that_they_get_alone()
    {
        var labeller = new PageLabeller(Scorers.Model);
        int sentences = 0;
        await foreach (LabelledPage page in Scorers.Of(4).LabelAsync(Pages.Stream(40)))
        {
            LabelledPage alone = labeller.Label(page.Page, new ScoringScratch());
            Assert.Equal(alone.Sentences.Select(s => (s.Sentence.Span, s.Probabilities, s.Bias)), page.Sentences.Select(s => (s.Sentence.Span, s.Probabilities, s.Bias)));
            sentences += page.Sentences.Count;
        }

        Assert.Equal(80, sentences);
    }

    [Fact]
    public void Threads_that_share_a_scorer_get_the_labels_of_one()
    {
        StanceScorer scorer = Scorers.Of(3);
        double[] alone = [.. Enumerable.Range(0, 200).Select(i => scorer.Label(Pages.Number(i)).Sentences[1].Bias)];
        var together = new double[alone.Length];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = scorer.Label(Pages.Number(i)).Sentences[1].Bias);
        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_sentence_by_itself_is_labelled_by_its_words_alone()
    {
        const string Text = "Only a fool would have voted for it.";
        LabelledSentence expected = new PageLabeller(Scorers.Model).LabelSentence(Text, 0, new ScoringScratch());
        LabelledSentence found = Scorers.Of(1).LabelSentence(Text);
        Assert.Equal((expected.Probabilities, expected.Bias), (found.Probabilities, found.Bias));
        Assert.Throws<ArgumentException>(() => Scorers.Of(1).LabelSentence(" \n"));
    }

    [Fact]
    public async Task Reading_waits_for_whoever_takes_the_results()
    {
        int read = 0;
        IAsyncEnumerable<Page> pages = Pages.Stream(50, _ =>
        {
            Interlocked.Increment(ref read);
            return Task.CompletedTask;
        });
        int taken = 0;
        await foreach (LabelledPage page in Scorers.Of(3).LabelAsync(pages))
        {
            taken++;
            await Task.Delay(5);
            Assert.InRange(Volatile.Read(ref read), taken, taken + 2);
        }

        Assert.Equal(50, taken);
    }

    [Fact]
    public async Task A_result_does_not_wait_for_the_pages_behind_it()
    {
        var never = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        IAsyncEnumerable<Page> pages = Pages.Stream(2, number => number == 0 ? Task.CompletedTask : never.Task.WaitAsync(stop.Token));
        await using IAsyncEnumerator<LabelledPage> results = Scorers.Of(4).LabelAsync(pages).GetAsyncEnumerator();
        Assert.True(await results.MoveNextAsync());
        Assert.Equal("0", results.Current.Page.Document);
        await stop.CancelAsync();
    }

    [Fact]
    public async Task Cancelling_ends_the_stream()
    {
        using var stop = new CancellationTokenSource();
        int taken = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (LabelledPage page in Scorers.Of(2).LabelAsync(Pages.Stream(int.MaxValue), stop.Token))
            {
                if (++taken == 10)
                {
                    await stop.CancelAsync();
                }
            }
        });
        Assert.Equal(10, taken);
    }

    [Fact]
    public async Task Nothing_comes_after_cancelling_though_it_is_done()
    {
        using var stop = new CancellationTokenSource();
        int taken = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (LabelledPage page in Scorers.Of(4).LabelAsync(Pages.Stream(int.MaxValue), stop.Token))
            {
                taken++;

                // Long enough for the next three to be done and waiting.
                await Task.Delay(100);
                await stop.CancelAsync();
            }
        });
        Assert.Equal(1, taken);
    }

    [Fact]
    public async Task Leaving_the_loop_ends_reading()
    {
        int read = 0;
        IAsyncEnumerable<Page> pages = Pages.Stream(int.MaxValue, _ =>
        {
            Interlocked.Increment(ref read);
            return Task.CompletedTask;
        });
        await foreach (LabelledPage page in Scorers.Of(2).LabelAsync(pages))
        {
            break;
        }

        int atEnd = Volatile.Read(ref read);
        await Task.Delay(50);
        Assert.Equal(atEnd, Volatile.Read(ref read));
    }

    [Fact]
    public async Task What_reading_throws_comes_after_the_pages_before_it()
    {
        int taken = 0;
        IAsyncEnumerable<Page> pages = Pages.Stream(9, number => number == 5 ? Task.FromException(new InvalidDataException("torn")) : Task.CompletedTask);
        InvalidDataException failure = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (LabelledPage page in Scorers.Of(4).LabelAsync(pages))
            {
                taken++;
            }
        });
        Assert.Equal(("torn", 5), (failure.Message, taken));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1025)]
    public void A_concurrency_out_of_range_is_refused(int maxConcurrency) => Assert.Throws<ArgumentOutOfRangeException>(() => Scorers.Of(maxConcurrency));
}
