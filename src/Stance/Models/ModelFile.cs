using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Stance.Features;

namespace Stance.Models;

/// <summary>Reads and writes model files: data only, nothing in them is ever run.</summary>
/// <remarks>
/// Little-endian. Magic (8 bytes), version (int32), payload length (int64), payload, SHA-256 of all before it. The payload:
/// card (JSON), then what <see cref="BuiltInPayload"/> or <see cref="EnginePayload"/> writes. See docs/model-file.md.
/// </remarks>
public static class ModelFile
{
    /// <summary>The version of a model of the built-in engine.</summary>
    public const int Version = 4;

    /// <summary>The version of a model of another engine than the built-in one.</summary>
    public const int EngineVersion = 5;

    /// <summary>The oldest that it reads, which has neither embeddings nor validation.</summary>
    public const int OldestVersion = 3;

    private const int HeaderLength = 20;
    private const int LongestPayload = 1 << 30;

    private static ReadOnlySpan<byte> Magic => "STANCE\x1a\n"u8;

    /// <summary>The bytes of a model. The same model gives the same bytes on every machine.</summary>
    public static byte[] Write(StanceModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var payload = new MemoryStream();
        var writer = new BinaryWriter(payload, Encoding.UTF8);
        byte[] card = JsonSerializer.SerializeToUtf8Bytes(model.Card, CardJsonContext.Default.ModelCard);
        writer.Write(card.Length);
        writer.Write(card);
        switch (model.Classifier)
        {
            case BuiltInClassifier classifier:
                BuiltInPayload.Write(writer, model, classifier);
                break;
            case IEngineClassifier classifier:
                EnginePayload.Write(writer, model, classifier);
                break;
            default:
                throw new NotSupportedException($"A {model.Classifier.GetType().Name} has no place in a model file.");
        }

        writer.Flush();
        return Seal(payload.ToArray(), model.BuiltIn is null ? EngineVersion : Version);
    }

    /// <summary>The model that a file holds.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <param name="engines">Engines beside the built-in one; null for none.</param>
    /// <exception cref="ModelFormatException">It is none, of another version, cut short, altered, or of an engine that is not there.</exception>
    public static StanceModel Read(ReadOnlySpan<byte> bytes, string path, IReadOnlyList<IClassifierEngine>? engines = null)
    {
        ReadOnlySpan<byte> body = Open(bytes, path, out int version);
        return bytes[body.Length..].SequenceEqual(SHA256.HashData(body)) ? ReadBody(body, version, path, engines) : throw Altered(path);
    }

    /// <summary>Likewise, and the SHA-256 of the whole file, which is worked out beside the reading.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <param name="engines">Engines beside the built-in one; null for none.</param>
    /// <param name="sha256">In lower-case hex.</param>
    /// <exception cref="ModelFormatException">It is none, of another version, cut short, altered, or of an engine that is not there.</exception>
    public static StanceModel Read(ReadOnlyMemory<byte> bytes, string path, IReadOnlyList<IClassifierEngine>? engines, out string sha256)
    {
        int length = Open(bytes.Span, path, out int version).Length;
        Task<(bool Intact, string Sha256)> digest = Task.Run(() => Digest(bytes.Span, length));

        // What another engine loads of bytes that are not the writer's is its own affair; it never gets any.
        if (version == EngineVersion && !digest.GetAwaiter().GetResult().Intact)
        {
            throw Altered(path);
        }

        StanceModel? model = null;
        ModelFormatException? failure = null;
        try
        {
            model = ReadBody(bytes.Span[..length], version, path, engines);
        }
        catch (ModelFormatException e)
        {
            failure = e;
        }

        (bool intact, sha256) = digest.GetAwaiter().GetResult();
        return !intact ? throw Altered(path) : model ?? throw failure!;
    }

    /// <summary>The model in a file, and the SHA-256 of the whole file.</summary>
    /// <param name="path">The file, or a pipe.</param>
    /// <param name="engines">Engines beside the built-in one; null for none.</param>
    /// <param name="sha256">In lower-case hex.</param>
    /// <exception cref="ModelFormatException">It is none, of another version, cut short, altered, or of an engine that is not there.</exception>
    /// <exception cref="IOException">It can't be read, or is longer than 2 GiB.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static StanceModel Load(string path, IReadOnlyList<IClassifierEngine>? engines, out string sha256) =>
        Read(AllOf(path), path, engines, out sha256);

    // A mapped file would cost less still, and end the program when somebody cuts the file short.
    private static ReadOnlyMemory<byte> AllOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        if (!file.CanSeek || file.Length is 0 or > LongestPayload)
        {
            using var all = new MemoryStream();
            file.CopyTo(all);
            return all.GetBuffer().AsMemory(0, (int)all.Length);
        }

        var length = (int)file.Length;
        var memory = new AlignedMemory(length);
        Memory<byte> bytes = memory.Bytes.AsMemory(memory.Take(length), length);
        return bytes[..file.ReadAtLeast(bytes.Span, length, throwOnEndOfStream: false)];
    }

    private static StanceModel ReadBody(ReadOnlySpan<byte> body, int version, string path, IReadOnlyList<IClassifierEngine>? engines)
    {
        var reader = new ModelFileReader(body[HeaderLength..], path);
        Lazy<ModelCard> card = ReadCard(ref reader, path);
        try
        {
            return version == EngineVersion ? EnginePayload.Read(ref reader, card, engines ?? []) : BuiltInPayload.Read(ref reader, card, version);
        }
        catch (ArgumentException e)
        {
            throw reader.Damaged(e.Message);
        }
    }

    // Whether the body is what its checksum says, and the digest of both.
    private static (bool Intact, string Sha256) Digest(ReadOnlySpan<byte> bytes, int bodyLength)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes[..bodyLength]);
        bool intact = bytes[bodyLength..].SequenceEqual(hash.GetCurrentHash());
        hash.AppendData(bytes[bodyLength..]);
        return (intact, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // All but the checksum, if the file is as long as it says.
    private static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> bytes, string path, out int version)
    {
        version = 0;
        if (bytes.Length < Magic.Length || !bytes[..Magic.Length].SequenceEqual(Magic))
        {
            throw new ModelFormatException(path, bytes.IsEmpty ? "the file is empty" : "not a Stance model", "a file that stance-train wrote");
        }

        version = bytes.Length < 12 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (bytes.Length >= HeaderLength && version is < OldestVersion or > EngineVersion)
        {
            throw new ModelFormatException(path, $"model format version {version}", $"version {OldestVersion} to {EngineVersion}");
        }

        long length = bytes.Length < HeaderLength ? long.MaxValue : BinaryPrimitives.ReadInt64LittleEndian(bytes[12..]);
        long whole = length is < 0 or > LongestPayload ? -1 : HeaderLength + length + SHA256.HashSizeInBytes;
        if (bytes.Length != whole)
        {
            string expected = whole < 0 ? $"at least {HeaderLength + SHA256.HashSizeInBytes} bytes with a valid length" : $"{whole} bytes";
            throw new ModelFormatException(path, $"the model is {(whole < 0 || bytes.Length < whole ? "cut short" : "too long")} ({bytes.Length} bytes)", expected);
        }

        return bytes[..^SHA256.HashSizeInBytes];
    }

    private static ModelFormatException Altered(string path) =>
        new(path, "the model has been altered or damaged: its checksum does not match", "the bytes that stance-train wrote");

    private static byte[] Seal(byte[] payload, int version)
    {
        var file = new byte[HeaderLength + payload.Length + SHA256.HashSizeInBytes];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), version);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(12), payload.Length);
        payload.CopyTo(file, HeaderLength);
        SHA256.HashData(file.AsSpan(0, HeaderLength + payload.Length), file.AsSpan(HeaderLength + payload.Length));
        return file;
    }

    // Half of all that a start would compile is the card's JSON: what the card says is read when it is asked for.
    private static Lazy<ModelCard> ReadCard(ref ModelFileReader reader, string path)
    {
        byte[] json = reader.ReadBytes(reader.ReadInt32()).ToArray();
        try
        {
            var tokens = new Utf8JsonReader(json);
            while (tokens.Read())
            {
            }
        }
        catch (JsonException e)
        {
            throw UnreadableCard(path, e.Message);
        }

        return new Lazy<ModelCard>(() => ToCard(json, path));
    }

    private static ModelCard ToCard(byte[] json, string path)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CardJsonContext.Default.ModelCard) ?? throw UnreadableCard(path, "it is null");
        }
        catch (JsonException e)
        {
            throw UnreadableCard(path, e.Message);
        }
    }

    private static ModelFormatException UnreadableCard(string path, string reason) => new(path, $"the card is not readable ({reason})", "a card as stance-train writes it");
}
