using System.Runtime.ExceptionServices;
using Stance.Learning.Data;

namespace Stance.MLNet;

/// <summary>How a chain is fitted; no bit of the result depends on it.</summary>
/// <param name="Threads">Fits at once, 1 or more.</param>
/// <param name="Progress">Told the share done; may be null.</param>
/// <param name="Cancellation">Looked at between fits.</param>
internal sealed record FitJob(int Threads, IProgress<double>? Progress, CancellationToken Cancellation)
{
    /// <summary>Fits a model to all rows and, for each fold, one without it that judges it; as many at once as there are threads.</summary>
    /// <param name="folds">The folds.</param>
    /// <param name="judged">Filled by row number; rows of no fold stay as they are.</param>
    /// <param name="fitAll">Makes the model of all rows.</param>
    /// <param name="judge">Makes the model of a fold's training rows and judges its validation rows, in their order.</param>
    public TModel Fit<TModel, TJudged>(IReadOnlyList<Fold> folds, TJudged[] judged, Func<TModel> fitAll, Func<Fold, TJudged[]> judge)
        where TModel : class
    {
        TModel? model = null;
        int done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = Cancellation };
        try
        {
            Parallel.For(0, folds.Count + 1, parallel, part =>
            {
                if (part == 0)
                {
                    model = fitAll();
                }
                else
                {
                    Put(judge(folds[part - 1]), folds[part - 1].Validation, judged);
                }

                Progress?.Report((double)Interlocked.Increment(ref done) / (folds.Count + 1));
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.Count > 0)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return model!;
    }

    private static void Put<TJudged>(TJudged[] values, IReadOnlyList<int> rows, TJudged[] all)
    {
        for (int i = 0; i < values.Length; i++)
        {
            all[rows[i]] = values[i];
        }
    }
}
