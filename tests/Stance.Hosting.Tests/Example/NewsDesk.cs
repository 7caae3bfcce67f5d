using Microsoft.Extensions.DependencyInjection;
using Stance.Hosting;
using Stance.Labels;
using Stance.Pages;

namespace Example;

public static class NewsDesk
{
    public static async Task RunAsync(TextWriter output)
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddStance(options => options.MaxConcurrency = 4)
            .BuildServiceProvider();
        StanceScorer scorer = services.GetRequiredService<StanceScorer>();

        await foreach (LabelledPage page in scorer.LabelAsync(ReadPages()))
        {
            foreach (LabelledSentence sentence in page.Sentences)
            {
                string text = sentence.Sentence.Span.In(page.Page.Text).ToString();
                output.WriteLine($"{page.Page.Document} {sentence.Stance} {sentence.Bias:F2} {text}");
            }
        }
    }

    // Any source of pages: a queue, a crawl, a database.
    private static async IAsyncEnumerable<Page> ReadPages()
    {
        yield return new Page { Document = "a", Text = "The council votes on Tuesday. It has nine members." };
        await Task.Yield();
        yield return new Page { Document = "b", Text = "Only a fool would vote for this shameful plan, of course." };
    }
}
