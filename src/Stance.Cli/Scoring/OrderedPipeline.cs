using System.Runtime.ExceptionServices;

namespace Stance.Cli.Scoring;

/// <summary>Leads blocks through stages on some threads: two stages run for many blocks at once, three for one after another, in order.</summary>
/// <remarks>
/// Every thread does whatever is there to do, what is nearest to the output first; it reads on before that only while there
/// is not a block for each thread, and beyond that only when nothing else is left and the blocks on their way leave room. So
/// there are never more threads at work than asked for, one thread goes through the same steps as eight, no thread waits for
/// another's reading, and a slow output or a slow page stops the reading instead of filling the memory. A thread starts with
/// each block from the second on: the first two are read before either is worked on. The first failure ends it all. Runs once.
/// </remarks>
/// <param name="stages">What to do with a block.</param>
/// <param name="capacity">How many bytes of input may be on their way; one block always may.</param>
internal sealed class OrderedPipeline<TBlock, TWorker>(IPipelineStages<TBlock, TWorker> stages, long capacity)
    where TBlock : class
{
    private readonly object _gate = new();
    private readonly List<Thread> _others = [];
    private readonly Queue<Travel> _unprepared = new();
    private readonly Queue<Travel> _unordered = new();
    private readonly Queue<Travel> _unworked = new();
    private readonly Queue<Travel> _unwritten = new();
    private long _bytes;

    // Blocks read, and those of them not worked on yet.
    private long _entered;
    private int _waiting;
    private int _threads;
    private bool _reading;
    private bool _ordering;
    private bool _writing;
    private bool _ended;
    private ExceptionDispatchInfo? _failure;

    private enum Step
    {
        Read,
        Prepare,
        Order,
        Work,
        Write,
    }

    /// <summary>Runs until all is written.</summary>
    /// <param name="threads">The most there may be, 1 or more; the calling one is the first.</param>
    /// <param name="cancellation">Looked at before each step.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Run(int threads, CancellationToken cancellation)
    {
        using CancellationTokenRegistration wake = cancellation.Register(() => Fail(new OperationCanceledException(cancellation)));
        _threads = threads;
        Loop();

        // Nobody starts any more: the end was read, or something failed.
        _others.ForEach(t => t.Join());
        _failure?.Throw();
    }

    private void Loop()
    {
        TWorker worker = stages.NewWorker();
        while (Take(out Step step) is Travel travel)
        {
            try
            {
                Do(step, travel, worker);
            }
            catch (Exception e)
            {
                Fail(e);
                return;
            }

            Done(step, travel);
        }
    }

    private void Do(Step step, Travel travel, TWorker worker)
    {
        switch (step)
        {
            case Step.Read:
                travel.Block = stages.Read();
                travel.Bytes = travel.Block is null ? 0 : stages.SizeOf(travel.Block);
                break;
            case Step.Prepare:
                stages.Prepare(travel.Block!);
                break;
            case Step.Order:
                stages.Order(travel.Block!);
                break;
            case Step.Work:
                stages.Work(travel.Block!, worker);
                break;
            default:
                stages.Write(travel.Block!);
                break;
        }
    }

    // What is there to do, waited for; null when nothing will be any more.
    private Travel? Take(out Step step)
    {
        lock (_gate)
        {
            while (_failure is null)
            {
                if (TryTake(out step) is Travel travel)
                {
                    return travel;
                }

                if (_ended && _unwritten.Count == 0)
                {
                    break;
                }

                Monitor.Wait(_gate);
            }
        }

        step = default;
        return null;
    }

    private Travel? TryTake(out Step step)
    {
        step = Step.Write;
        if (!_writing && _unwritten.TryPeek(out Travel? oldest) && oldest.IsWorked)
        {
            _writing = true;
            return _unwritten.Peek();
        }

        step = Step.Read;
        bool room = _unwritten.Count == 0 || _bytes < capacity;
        bool mayRead = !_reading && !_ended && room;
        if (mayRead && _waiting < Math.Min(_threads, _others.Count + 2))
        {
            _reading = true;
            return new Travel();
        }

        step = Step.Work;
        if (_unworked.TryDequeue(out Travel? travel))
        {
            _waiting--;
            return travel;
        }

        step = Step.Order;
        if (!_ordering && _unordered.TryPeek(out Travel? next) && next.IsPrepared)
        {
            _ordering = true;
            return _unordered.Dequeue();
        }

        step = Step.Prepare;
        if (_unprepared.TryDequeue(out travel))
        {
            return travel;
        }

        step = Step.Read;
        if (mayRead)
        {
            _reading = true;
            return new Travel();
        }

        return null;
    }

    private void Done(Step step, Travel travel)
    {
        lock (_gate)
        {
            switch (step)
            {
                case Step.Read:
                    _reading = false;
                    Enter(travel);
                    break;
                case Step.Prepare:
                    travel.IsPrepared = true;
                    break;
                case Step.Order:
                    _ordering = false;
                    _unworked.Enqueue(travel);
                    break;
                case Step.Work:
                    travel.IsWorked = true;
                    break;
                default:
                    _writing = false;
                    _bytes -= travel.Bytes;
                    _unwritten.Dequeue();
                    break;
            }

            Monitor.PulseAll(_gate);
        }
    }

    private void Enter(Travel travel)
    {
        if (travel.Block is null)
        {
            _ended = true;
            return;
        }

        _bytes += travel.Bytes;
        _waiting++;
        _entered++;
        if (_entered > 1)
        {
            StartAnother();
        }

        _unprepared.Enqueue(travel);
        _unordered.Enqueue(travel);
        _unwritten.Enqueue(travel);
    }

    // One with each block from the second on, so that a short input does not start a dozen, and a single page none.
    private void StartAnother()
    {
        if (_failure is null && _others.Count < _threads - 1)
        {
            var thread = new Thread(Loop) { IsBackground = true, Name = $"scoring {_others.Count + 1}" };
            _others.Add(thread);
            thread.Start();
        }
    }

    private void Fail(Exception exception)
    {
        lock (_gate)
        {
            _failure ??= ExceptionDispatchInfo.Capture(exception);
            Monitor.PulseAll(_gate);
        }
    }

    private sealed class Travel
    {
        public TBlock? Block { get; set; }

        public long Bytes { get; set; }

        public bool IsPrepared { get; set; }

        public bool IsWorked { get; set; }
    }
}
