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
        var share = new LatestShare();
        if (quiet || Console.IsErrorRedirected)
        {
            return work(share);
        }

        Task<T> task = Task.Run(() => work(share));
        if (!WaitFor(task, Patience))
        {
            Terminal.Error().Progress().AutoClear(true).HideCompleted(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn { Width = 30 }, new PercentageColumn(), new RemainingTimeColumn())
                .Start(context =>
                {
                    ProgressTask bar = context.AddTask(Markup.Escape(title), maxValue: 1);
                    while (!WaitFor(task, TimeSpan.FromMilliseconds(100)))
                    {
                        bar.Value = share.Value;
                    }

                    bar.Value = 1;
                });
        }

        return task.GetAwaiter().GetResult();
    }

    private static bool WaitFor(Task task, TimeSpan time) => Task.WhenAny(task, Task.Delay(time)).GetAwaiter().GetResult() == task;

    private sealed class LatestShare : IProgress<double>
    {
        private double _value;

        public double Value => Volatile.Read(ref _value);

        public void Report(double value) => Volatile.Write(ref _value, value);
    }
}
