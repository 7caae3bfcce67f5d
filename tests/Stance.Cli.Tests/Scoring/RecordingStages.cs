using System.Collections.Concurrent;
using Stance.Cli.Scoring;

namespace Stance.Cli.Tests.Scoring;

/// <summary>Stages that write down what happens to numbered blocks, and take their time at random.</summary>
internal sealed class RecordingStages(int count) : IPipelineStages<RecordingStages.Block, int>
{
    private const int FailingBlock = 50;

    private int _next;
    private long _bytes;
    private int _workers;

    public List<int> Ordered { get; } = [];

    public List<int> Written { get; } = [];

    public ConcurrentBag<int> Worked { get; } = [];

    public ConcurrentDictionary<int, ConcurrentDictionary<int, bool>> ThreadsOfWorker { get; } = [];

    public int Workers => _workers;

    public long MostBytes { get; private set; }

    public string? FailsIn { get; init; }

    public Func<int, long> BytesOfBlock { get; init; } = _ => 10;

    public Action<int>? BeforeRead { get; init; }

    public Action<int>? WhenWritten { get; init; }

    public Block? Read()
    {
        BeforeRead?.Invoke(_next);
        Fail("read", _next);
        if (_next == count)
        {
            return null;
        }

        var block = new Block(_next++);
        MostBytes = Math.Max(MostBytes, Interlocked.Add(ref _bytes, SizeOf(block)));
        return block;
    }

    public long SizeOf(Block block) => BytesOfBlock(block.Number);

    public void Prepare(Block block)
    {
        Fail("prepare", block.Number);
        Thread.SpinWait(block.Number * 7919 % 300);
    }

    public void Order(Block block)
    {
        Fail("order", block.Number);
        Ordered.Add(block.Number);
    }

    public void Work(Block block, int worker)
    {
        Fail("work", block.Number);
        Thread.SpinWait(block.Number * 104729 % 3000);
        ThreadsOfWorker.GetOrAdd(worker, _ => []).TryAdd(Environment.CurrentManagedThreadId, true);
        Worked.Add(block.Number);
    }

    public void Write(Block block)
    {
        Fail("write", block.Number);
        Written.Add(block.Number);
        Interlocked.Add(ref _bytes, -SizeOf(block));
        WhenWritten?.Invoke(block.Number);
    }

    public int NewWorker() => Interlocked.Increment(ref _workers);

    private void Fail(string stage, int number)
    {
        if (FailsIn == stage && number == FailingBlock)
        {
            throw new InvalidOperationException(stage);
        }
    }

    internal sealed record Block(int Number);
}
