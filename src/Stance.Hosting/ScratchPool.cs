using System.Collections.Concurrent;
using Stance.Features;

namespace Stance.Hosting;

/// <summary>Keeps scratches between uses, a few megabytes each, so that a page does not begin with an empty memory. Thread-safe.</summary>
/// <param name="most">The most that are kept; 1 or more.</param>
internal sealed class ScratchPool(int most)
{
    private readonly ConcurrentQueue<ScoringScratch> _idle = new();

    /// <summary>A scratch that nobody else has.</summary>
    public ScoringScratch Rent() => _idle.TryDequeue(out ScoringScratch? scratch) ? scratch : new ScoringScratch();

    /// <summary>Takes a scratch back; it must not be used any more.</summary>
    public void Return(ScoringScratch scratch)
    {
        // Two threads may both find room for the last: one scratch more does no harm.
        if (_idle.Count < most)
        {
            _idle.Enqueue(scratch);
        }
    }
}
