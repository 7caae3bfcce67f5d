using Stance.Cli.Scoring;

namespace Stance.Cli.Tests.Scoring;

public class OrderedPipelineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Blocks_are_ordered_and_written_as_they_were_read_however_long_each_takes(int threads)
    {
        var stages = new RecordingStages(500);
        new OrderedPipeline<RecordingStages.Block, int>(stages, 1000).Run(threads, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 500), stages.Ordered);
        Assert.Equal(Enumerable.Range(0, 500), stages.Written);
        Assert.Equal(500, stages.Worked.Distinct().Count());
    }

    [Fact]
    public void No_more_bytes_are_on_their_way_than_there_is_room_for()
    {
        var stages = new RecordingStages(300) { BytesOfBlock = i => i % 50 == 0 ? 5000 : 10 };
        new OrderedPipeline<RecordingStages.Block, int>(stages, 100).Run(4, CancellationToken.None);

        // A block is let in while there is room left, however large it turns out to be.
        Assert.InRange(stages.MostBytes, 100, 5000 + 100);
        Assert.Equal(300, stages.Written.Count);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("prepare")]
    [InlineData("order")]
    [InlineData("work")]
    [InlineData("write")]
    public void A_failure_of_any_stage_ends_the_run_and_is_thrown(string stage)
    {
        var stages = new RecordingStages(100) { FailsIn = stage };
        Assert.Equal(stage, Assert.Throws<InvalidOperationException>(() => new OrderedPipeline<RecordingStages.Block, int>(stages, 1000).Run(3, CancellationToken.None)).Message);
        Assert.Equal(Enumerable.Range(0, stages.Written.Count), stages.Written);
        Assert.InRange(stages.Written.Count, 0, 50);
    }

    [Fact]
    public void A_cancelled_run_throws_so()
    {
        using var source = new CancellationTokenSource();
        var stages = new RecordingStages(int.MaxValue) { WhenWritten = i => Cancel(source, i) };
        Assert.ThrowsAny<OperationCanceledException>(() => new OrderedPipeline<RecordingStages.Block, int>(stages, 1000).Run(2, source.Token));
    }

    [Fact]
    public void Each_thread_keeps_what_is_its_own()
    {
        var stages = new RecordingStages(200);
        new OrderedPipeline<RecordingStages.Block, int>(stages, 1000).Run(3, CancellationToken.None);
        Assert.Equal(3, stages.Workers);
        Assert.All(stages.ThreadsOfWorker.Values, threads => Assert.Single(threads.Keys));
    }

    [Theory]
    [InlineData(0, 8, 1)]
    [InlineData(1, 8, 1)]
    [InlineData(3, 8, 3)]
    [InlineData(100, 8, 8)]
    [InlineData(100, 1, 1)]
    public void A_thread_more_comes_with_each_block_from_the_second_on(int blocks, int threads, int workers)
    {
        var stages = new RecordingStages(blocks);
        new OrderedPipeline<RecordingStages.Block, int>(stages, 1000).Run(threads, CancellationToken.None);
        Assert.Equal(workers, stages.Workers);
        Assert.Equal(Enumerable.Range(0, blocks), stages.Written);
    }

    [Fact]
    public void A_block_is_written_while_a_later_one_is_long_in_coming()
    {
        using var written = new SemaphoreSlim(0);
        var inTime = new List<bool>();
        var stages = new RecordingStages(5)
        {
            BeforeRead = i => inTime.Add(i < 2 || written.Wait(TimeSpan.FromSeconds(30))),
            WhenWritten = _ => written.Release(),
        };
        new OrderedPipeline<RecordingStages.Block, int>(stages, 1000).Run(2, CancellationToken.None);
        Assert.Equal([true, true, true, true, true, true], inTime);
    }

    private static void Cancel(CancellationTokenSource source, int written)
    {
        if (written == 20)
        {
            source.Cancel();
        }
    }
}
