using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Stance.Reading.Files;

namespace Stance.Cli.Scoring;

/// <summary>Counts a run's documents in input order and fingerprints them, so that two runs can tell whether they read the same, and one where another stopped.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class InputLedger : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly InputPosition? _done;
    private readonly string? _part;
    private bool _confirmed = true;
    private long _documents;
    private long _sentences;

    /// <summary>A ledger of a run that begins.</summary>
    public InputLedger()
    {
    }

    /// <summary>A ledger of a run that goes on.</summary>
    /// <param name="done">Where the run before stopped.</param>
    /// <param name="part">The file that holds what it did; named where the input is another.</param>
    public InputLedger(InputPosition done, string part) => (_done, _part, _confirmed) = (done, part, false);

    /// <summary>Inputs that could not be read, in whole or in part; set when all is read.</summary>
    public int Problems { get; set; }

    /// <summary>The number of the present document, from 1.</summary>
    public long Document => _documents;

    /// <summary>Whether the run before has done the present document.</summary>
    public bool IsDone => _done is not null && _documents <= _done.Documents;

    /// <summary>SHA-256, in lower-case hex, over the names and lengths of the files so far and the names of the documents in them. The same for all shards of an input.</summary>
    public string Fingerprint => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Comes to a file.</summary>
    public void AddFile(InputFile file)
    {
        long length = file.Path != InputFile.StandardInput && new FileInfo(file.Path) is { Exists: true } info ? info.Length : 0;
        Append(string.Create(CultureInfo.InvariantCulture, $"file\0{file.Document}\0{length}\n"));
    }

    /// <summary>Comes to a document.</summary>
    /// <param name="name">As the input gives it; null where that can't be told.</param>
    /// <exception cref="InputFormatException">It is behind where the run before stopped, and what came before is not what that run had read.</exception>
    public void AddDocument(string? name)
    {
        _documents++;
        if (!IsDone)
        {
            RequireSame();
        }

        Append($"document\0{name}\n");
    }

    /// <summary>Comes to some sentences of a list.</summary>
    /// <returns>Whether the run before has done them.</returns>
    public bool AddSentences(int count)
    {
        _sentences += count;
        return _done is not null && _sentences <= _done.Sentences;
    }

    /// <summary>Where the run is at the end of a block; blocks are the same each time.</summary>
    public InputPosition EndBlock()
    {
        var position = new InputPosition(_documents, _sentences, Fingerprint);
        _confirmed |= position == _done;
        return position;
    }

    /// <summary>Comes to the end.</summary>
    /// <exception cref="InputFormatException">What there was is not what the run before had read.</exception>
    public void End() => RequireSame();

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void RequireSame()
    {
        if (!_confirmed)
        {
            throw new InputFormatException($"{_part}: made from other input: names, order or lengths of the first {_done!.Documents} documents are not what they were; it was left as it is (delete it to start over)");
        }
    }

    private void Append(string text) => _hash.AppendData(Encoding.UTF8.GetBytes(text));
}
