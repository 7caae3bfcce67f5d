using System.Globalization;
using System.Runtime.CompilerServices;
using Stance.Pages;

namespace Stance.Hosting.Tests;

/// <summary>Made-up pages, and streams of them.</summary>
internal static class Pages
{
    public static Page Number(int number) => new()
    {
        Document = number.ToString(CultureInfo.InvariantCulture),
        Text = $"The council met on day {number} of the month.\n\nOnly a fool would have voted for such a plan, and {number} fools did.\n",
    };

    /// <summary>Pages 0, 1, 2 …, each after whatever is to be done before it.</summary>
    public static async IAsyncEnumerable<Page> Stream(int count, Func<int, Task> before, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (int number = 0; number < count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            await before(number);
            yield return Number(number);
        }
    }

    public static IAsyncEnumerable<Page> Stream(int count) => Stream(count, _ => Task.CompletedTask);
}
