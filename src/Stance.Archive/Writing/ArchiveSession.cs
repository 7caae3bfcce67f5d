using Microsoft.Data.Sqlite;
using Stance.Archive.Documents;
using Stance.Archive.Files;
using Stance.Archive.Reading;
using Stance.Reading.Files;

namespace Stance.Archive.Writing;

/// <summary>One run of a program on an archive: tells what is known, takes what is scored, gives back what was.</summary>
/// <remarks>
/// Documents are written in batches, each one transaction: a run that is killed leaves all documents of some batches, whole, and none of the others.
/// Other processes may work on the same archive at the same time. Failures of the file are an <see cref="IOException"/> in one line that names it.
/// <see cref="Knows"/> and <see cref="Read"/> are for one thread at a time, and do not wait for what another thread adds meanwhile.
/// </remarks>
public sealed class ArchiveSession : IDisposable
{
    private const int MostDocuments = 500;
    private const long MostBytes = 2 << 20;

    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly long _run;
    private readonly SqliteConnection _connection;
    private readonly SqliteConnection _lookup;
    private readonly DocumentRows _documents;
    private readonly ScoringRows _scorings;
    private readonly DocumentWriter _writer;
    private readonly KnownDocuments _known;
    private readonly ScoringReader _reader;
    private readonly Lock _gate = new();
    private readonly List<PendingDocument> _pending = [];
    private long _bytes;

    private ArchiveSession(string path, ArchiveModel model, string program, TimeProvider time)
    {
        (_path, _time) = (path, time);
        _connection = ArchiveFile.OpenForWriting(path);
        _lookup = ArchiveFile.OpenBeside(path);
        ArchiveSchema.Execute(_connection, "BEGIN IMMEDIATE");
        long id = RunRows.AddModel(_connection, model);
        _run = RunRows.Begin(_connection, id, program, time.GetUtcNow());
        ArchiveSchema.Execute(_connection, "COMMIT");
        _documents = new DocumentRows(_connection, _run);
        _scorings = new ScoringRows(_connection, id, program);
        _writer = new DocumentWriter(id, _documents, _scorings);
        _known = new KnownDocuments(_lookup, id);
        _reader = new ScoringReader(_lookup, id);
    }

    /// <summary>Begins a run; the archive is made if it is not there.</summary>
    /// <param name="path">The archive's file.</param>
    /// <param name="model">Whose labels are asked for and stored.</param>
    /// <param name="program">The program's version, kept with what it stores.</param>
    /// <param name="time">For the tables that tell when; the system's if null.</param>
    /// <exception cref="InputFormatException">The file is no archive, or a newer one.</exception>
    /// <exception cref="IOException">It can't be written.</exception>
    public static ArchiveSession Open(string path, ArchiveModel model, string program, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(model);
        return ArchiveFailure.Guard(path, () => new ArchiveSession(path, model, program, time ?? TimeProvider.System));
    }

    /// <summary>Whether the archive holds this model's labels of a document, from an earlier batch or run.</summary>
    public bool Knows(DocumentIdentity identity) => ArchiveFailure.Guard(_path, () => _known.Find(identity) is not null);

    /// <summary>Takes in a document that was scored. Thread-safe.</summary>
    public void Add(DocumentIdentity identity, DocumentDescription description, DocumentScoring scoring)
    {
        ArgumentNullException.ThrowIfNull(scoring);
        Enqueue(new PendingDocument(identity, description, scoring, ContentHash.Of(scoring.Sentences)));
    }

    /// <summary>Notes that a document that is known was seen again, with what is now known of it. Thread-safe.</summary>
    public void See(DocumentIdentity identity, DocumentDescription description) => Enqueue(new PendingDocument(identity, description, null, null));

    /// <summary>The labels of a document that is known.</summary>
    /// <exception cref="IOException">It is no longer there, or the archive can't be read.</exception>
    public DocumentScoring Read(DocumentIdentity identity) => ArchiveFailure.Guard(_path, () =>
    {
        ArgumentNullException.ThrowIfNull(identity);
        return _known.Find(identity) is long id
            ? _reader.Read(id)
            : throw new IOException($"{_path}: somebody took {identity.Name} out of the archive while it was in use; run again");
    });

    /// <summary>Writes what is left, and ends the run.</summary>
    /// <returns>What the run did.</returns>
    public ArchiveCounts Complete() => ArchiveFailure.Guard(_path, () =>
    {
        lock (_gate)
        {
            Flush();
            RunRows.End(_connection, _run, _writer.Counts, _time.GetUtcNow());
            return _writer.Counts;
        }
    });

    /// <summary>Closes the archive; documents of a batch that is not written yet are left out.</summary>
    public void Dispose()
    {
        IDisposable[] all = [_reader, _known, _scorings, _documents, _lookup, _connection];
        Array.ForEach(all, d => d.Dispose());
    }

    private void Enqueue(PendingDocument pending)
    {
        lock (_gate)
        {
            _pending.Add(pending);
            _bytes += pending.Bytes;
            if (_pending.Count >= MostDocuments || _bytes >= MostBytes)
            {
                ArchiveFailure.Guard(_path, Flush);
            }
        }
    }

    private void Flush()
    {
        ArchiveSchema.Execute(_connection, "BEGIN IMMEDIATE");
        foreach (PendingDocument pending in _pending)
        {
            _writer.Write(pending);
        }

        ArchiveSchema.Execute(_connection, "COMMIT");
        _pending.Clear();
        _bytes = 0;
    }
}
