using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stance.Cli.Scoring;
using Stance.CommandLine;

namespace Stance.Cli.Resuming;

/// <summary>An output that grows as 'out.jsonl.part', with a journal beside it, and gets its name when it is done: what is there survives a kill at any moment.</summary>
/// <remarks>The journal is held locked, so that no two runs write one output. Not thread-safe.</remarks>
internal sealed class PartFile : IDisposable
{
    // Readable for people: a program's own names and hashes hold nothing that needs escaping in HTML.
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly PartNames _files;
    private readonly bool _goesOn;
    private readonly FileStream _journal;
    private FileStream? _part;
    private bool _completed;

    private PartFile(PartNames files, RunIdentity identity, bool goesOn)
    {
        (_files, _goesOn) = (files, goesOn);
        Identity = identity;
        _journal = OpenJournal(files);
    }

    /// <summary>How the run was begun.</summary>
    public RunIdentity Identity { get; }

    /// <summary>Where rows go.</summary>
    public PartStream Rows { get; private set; } = null!;

    /// <summary>Is told what is written.</summary>
    public RunJournal Journal { get; private set; } = null!;

    /// <summary>Counts what is read.</summary>
    public InputLedger Ledger { get; private set; } = null!;

    /// <summary>What the user knows the unfinished output by.</summary>
    public string Name => _files.Part;

    /// <summary>Whether what is there is worth going on from.</summary>
    public bool HasWork => _goesOn && Journal.Saved is { Documents: > 0 } or { Sentences: > 0 };

    /// <summary>Begins an output.</summary>
    /// <param name="files">Where it lies.</param>
    /// <param name="identity">What is done.</param>
    /// <param name="goesOn">Whether another run could go on; standard input can't be read again.</param>
    /// <exception cref="UsageException">There is an unfinished one that this would write over.</exception>
    /// <exception cref="IOException">It can't be written, or another run writes it.</exception>
    public static PartFile Begin(PartNames files, RunIdentity identity, bool goesOn)
    {
        bool journaled = File.Exists(files.Journal);
        if (File.Exists(files.Part) && !journaled)
        {
            throw new UsageException($"{files.Part} is in the way, and no run of this program left it: move or delete it");
        }

        var part = new PartFile(files, identity, goesOn);
        return part.Guarded(() =>
        {
            if (part.ReadStopped() is { HasWork: true, GoesOn: true } stopped)
            {
                throw new UsageException($"{files.Part} holds {stopped.Extent} of a run that was stopped: add --resume to go on, or delete it to start over");
            }

            part.Start();
        });
    }

    /// <summary>Goes on with an output where a run before stopped; begins it if there is none.</summary>
    /// <param name="files">Where it lies.</param>
    /// <param name="identity">What is done.</param>
    /// <exception cref="UsageException">It was begun in another way.</exception>
    /// <exception cref="IOException">It can't be written, or another run writes it.</exception>
    public static PartFile Resume(PartNames files, RunIdentity identity)
    {
        if (!File.Exists(files.Part))
        {
            return Begin(files, identity, goesOn: true);
        }

        if (!File.Exists(files.Journal))
        {
            throw new UsageException($"{files.Part} can't go on: its journal {files.Journal} is not there (delete it to start over)");
        }

        var part = new PartFile(files, identity, goesOn: true);
        return part.Guarded(() =>
        {
            StoppedRun? stopped = part.ReadStopped();
            if (stopped is not { HasWork: true })
            {
                part.Start();
                return;
            }

            part.RequireSame(stopped);
            part.GoOn(stopped);
        });
    }

    /// <summary>Tells that what is written so far is the output's head.</summary>
    public void EndHead()
    {
        if (Journal.Saved is null)
        {
            Journal.Save(new InputPosition(0, 0, Ledger.Fingerprint));
        }
    }

    /// <summary>Gives the output its name.</summary>
    /// <param name="finish">Is given the journal and, of a shard, told the SHA-256 of the output, just before.</param>
    public void Complete(Action<Stream, string> finish)
    {
        Journal.Save(Ledger.EndBlock());
        Rows.FlushToDisk();
        _part!.Position = 0;
        string sha256 = Identity.Shard is null ? "" : Convert.ToHexStringLower(SHA256.HashData(_part));
        _part.Dispose();
        _journal.Flush(flushToDisk: true);
        _journal.Position = 0;
        finish(_journal, sha256);
        OutputPath.Guarded(_files.Output, () =>
        {
            File.Move(_files.Part, _files.Output, overwrite: true);
            return _completed = true;
        });
    }

    /// <summary>Closes the files, and deletes them unless another run can go on.</summary>
    public void Dispose()
    {
        bool keep = !_completed && Journal is not null && HasWork;
        Rows?.Dispose();
        _part?.Dispose();
        Ledger?.Dispose();
        if (!keep && _part is not null)
        {
            File.Delete(_files.Part);
        }

        CloseJournal(delete: !keep && (_part is not null || _journal.Length == 0));
    }

    private static FileStream OpenJournal(PartNames files)
    {
        OutputPath.Guarded(files.Output, () => Directory.CreateDirectory(Path.GetDirectoryName(files.Output)!));
        try
        {
            return new FileStream(files.Journal, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new IOException($"can't write {files.Output}: {files.Journal} can't be opened; perhaps another run is writing it", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"can't write {files.Output}: access is denied", e);
        }
    }

    // Deleted while it is locked, where a system allows that: nobody else can have begun with it.
    private void CloseJournal(bool delete)
    {
        if (delete && !OperatingSystem.IsWindows())
        {
            File.Delete(_files.Journal);
        }

        _journal.Dispose();
        if (delete && OperatingSystem.IsWindows())
        {
            File.Delete(_files.Journal);
        }
    }

    private StoppedRun? ReadStopped()
    {
        if (!File.Exists(_files.Part) || _journal.Length == 0)
        {
            return null;
        }

        using FileStream part = OutputPath.Guarded(_files.Part, () => new FileStream(_files.Part, FileMode.Open, FileAccess.Read, FileShare.Read));
        _journal.Position = 0;
        return StoppedRun.Read(_journal, part);
    }

    private void RequireSame(StoppedRun stopped)
    {
        RunDifference? difference = stopped.Identity.DifferenceTo(Identity);
        if (difference is null && stopped.Identity.Shard != Identity.Shard)
        {
            difference = new RunDifference("--shard", stopped.Identity.Shard.ToString()!, Identity.Shard.ToString()!);
        }

        if (difference is not null)
        {
            throw new UsageException($"{_files.Part} was begun with {difference.What} {difference.Mine}, not {difference.Theirs}: go on as it was begun, or delete it to start over");
        }
    }

    private void Start()
    {
        var json = new JsonObject();
        Identity.AddTo(json);
        json["goesOn"] = _goesOn;
        _journal.Position = 0;
        _journal.SetLength(0);
        _journal.Write(Encoding.UTF8.GetBytes(json.ToJsonString(OneLine) + "\n"));
        Open(FileMode.Create);
        Rows = new PartStream(_part!, head: 0);
        Journal = new RunJournal(_journal, Rows) { KeepsOrder = Identity.Shard is not null };
        Ledger = new InputLedger();
    }

    private void GoOn(StoppedRun stopped)
    {
        Open(FileMode.Open);
        _part!.SetLength(stopped.Last!.Bytes);
        _part.Seek(0, SeekOrigin.End);
        _journal.SetLength(stopped.JournalBytes);
        _journal.Seek(0, SeekOrigin.End);
        Rows = new PartStream(_part, stopped.First!.Bytes);
        Journal = new RunJournal(_journal, Rows) { KeepsOrder = Identity.Shard is not null, Totals = stopped.Totals };
        Journal.Continue(stopped.Last.Position);
        Ledger = new InputLedger(stopped.Last.Position, _files.Part);
    }

    private void Open(FileMode mode) =>
        _part = OutputPath.Guarded(_files.Output, () => new FileStream(_files.Part, mode, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, 1));

    // What fails while it is opened leaves all as it was.
    private PartFile Guarded(Action open)
    {
        try
        {
            open();
            return this;
        }
        catch
        {
            Dispose();
            throw;
        }
    }
}
