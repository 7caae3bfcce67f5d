using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Stance.Hosting;

/// <summary>Does the same work on every item of a stream, several at once, and gives the results in the stream's order. Stateless.</summary>
internal static class OrderedStream
{
    /// <summary>Runs the work.</summary>
    /// <param name="items">Read one at a time, by one reader.</param>
    /// <param name="work">Thread-safe; runs on the thread pool.</param>
    /// <param name="most">Items read whose results are not taken yet; 1 or more.</param>
    /// <param name="cancellation">Ends it. The enumerator's own token does, too.</param>
    public static async IAsyncEnumerable<TResult> Run<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, int most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var places = new SemaphoreSlim(most);
        var begun = Channel.CreateUnbounded<Task<TResult>>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        Task feeding = Task.Run(() => Feed(items, work, new Feeding<TResult>(begun.Writer, places, ending.Token)), CancellationToken.None);
        try
        {
            await foreach (Task<TResult> result in begun.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                TResult done = await result.WaitAsync(cancellation).ConfigureAwait(false);

                // The channel and a task that is done hand over what they have without a look at the token.
                cancellation.ThrowIfCancellationRequested();
                yield return done;
                places.Release();
            }
        }
        finally
        {
            // Whoever leaves early leaves nothing running behind.
            await ending.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(false);
            await Finish(begun.Reader).ConfigureAwait(false);
        }
    }

    // Never throws: what goes wrong ends the channel, behind the results before it.
    private static async Task Feed<TItem, TResult>(IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, Feeding<TResult> feeding)
    {
        Exception? failure = null;
        try
        {
            await using ConfiguredCancelableAsyncEnumerable<TItem>.Enumerator next = items.WithCancellation(feeding.Ending).ConfigureAwait(false).GetAsyncEnumerator();
            for (; ; )
            {
                await feeding.Places.WaitAsync(feeding.Ending).ConfigureAwait(false);
                if (!await next.MoveNextAsync())
                {
                    break;
                }

                TItem item = next.Current;
                feeding.Begun.TryWrite(Task.Run(() => work(item), feeding.Ending));
            }
        }
#pragma warning disable CA1031 // It is thrown again, where the results are read.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = e;
        }

        feeding.Begun.Complete(failure);
    }

    // Work that has begun can't be stopped; its results are let go.
    private static async Task Finish<TResult>(ChannelReader<Task<TResult>> begun)
    {
        while (begun.TryRead(out Task<TResult>? result))
        {
            await ((Task)result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private sealed record Feeding<TResult>(ChannelWriter<Task<TResult>> Begun, SemaphoreSlim Places, CancellationToken Ending);
}
