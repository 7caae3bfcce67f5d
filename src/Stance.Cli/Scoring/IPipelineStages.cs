namespace Stance.Cli.Scoring;

/// <summary>What an <see cref="OrderedPipeline{TBlock,TWorker}"/> does with its blocks, stage by stage.</summary>
/// <typeparam name="TBlock">What goes through it.</typeparam>
/// <typeparam name="TWorker">What a thread keeps for itself.</typeparam>
internal interface IPipelineStages<TBlock, TWorker>
    where TBlock : class
{
    /// <summary>The next block, or null at the end. One thread at a time.</summary>
    TBlock? Read();

    /// <summary>How much memory a block stands for, in bytes of its input. Asked once, when it has been read.</summary>
    long SizeOf(TBlock block);

    /// <summary>Makes of it what does not depend on other blocks. Any thread.</summary>
    void Prepare(TBlock block);

    /// <summary>What depends on the blocks before it. One thread at a time, in order.</summary>
    void Order(TBlock block);

    /// <summary>The rest of the work. Any thread.</summary>
    void Work(TBlock block, TWorker worker);

    /// <summary>Puts it out. One thread at a time, in order.</summary>
    void Write(TBlock block);

    /// <summary>What a thread keeps for itself. Any thread.</summary>
    TWorker NewWorker();
}
