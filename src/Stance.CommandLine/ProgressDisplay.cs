using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Stance.CommandLine;

/// <summary>Shows a progress bar on standard error while something runs that takes longer than a second, if a person is looking.</summary>
public static class ProgressDisplay
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Runs some work.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="quiet">Show nothing.</param>
    /// <param name="work">Reports its share done, 0 to 1, from any thread.</param>
    public static T Run<T>(string title, bool quiet, Func<IProgress<double>, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Run(title, null, quiet, meter => work(meter ?? new ProgressMeter()));
    }

    /// <summary>Runs some work and shows how many things it does in a second.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="things">What is counted, or null.</param>
    /// <param name="quiet">Show nothing.</param>
    /// <param name="work">Reports its share done and what it counts, from any thread; gets null where nobody looks.</param>
    public static T Run<T>(string title, string? things, bool quiet, Func<ProgressMeter?, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (quiet || Console.IsErrorRedirected)
        {
            return work(null);
        }

        var meter = new ProgressMeter();
        var clock = Stopwatch.StartNew();
        Task<T> task = Task.Run(() => work(meter));
        if (!WaitFor(task, Patience))
        {
            Terminal.Error().Progress().AutoClear(true).HideCompleted(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn { Width = 30 }, new PercentageColumn(), new RemainingTimeColumn())
                .Start(context =>
                {
                    ProgressTask bar = context.AddTask(Markup.Escape(title), maxValue: 1);
                    while (!WaitFor(task, TimeSpan.FromMilliseconds(100)))
                    {
                        bar.Value = meter.Share;
                        bar.Description = Markup.Escape(title + Rate(meter, things, clock.Elapsed));
                    }

                    bar.Value = 1;
                });
        }

        return task.GetAwaiter().GetResult();
    }

    private static string Rate(ProgressMeter meter, string? things, TimeSpan elapsed) =>
        things is null ? "" : string.Create(CultureInfo.InvariantCulture, $", {meter.Done / elapsed.TotalSeconds:N0} {things}/s");

    private static bool WaitFor(Task task, TimeSpan time) => Task.WhenAny(task, Task.Delay(time)).GetAwaiter().GetResult() == task;
}
