using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Stance.Features;

namespace Stance.Models;

/// <summary>Reads and writes model files: data only, nothing in them is ever run.</summary>
/// <remarks>
/// Little-endian. Magic (8 bytes), version (int32), payload length (int64), payload, SHA-256 of all before it. The
/// payload: card (JSON), n-gram settings, fingerprint of the word lists, temperatures, section evidence, weight and
/// centre of the page's voice, scaling of the cues, intercepts, cue weights, known words, n-gram weights, trees if any, usual
/// style if any, word embeddings if any, validation if any. N-grams and words are held in half precision, a number for each question. See docs/model-file.md.
/// </remarks>
public static class ModelFile
{
    /// <summary>The version that this program writes; it reads the one before it too.</summary>
    public const int Version = 4;

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
        NgramSettings settings = model.Extractor.Settings;
        writer.Write(settings.HashBits);
        writer.Write(settings.WordNgramLength);
        writer.Write(settings.ShortestCharNgram);
        writer.Write(settings.CharNgramLength);
        writer.Write(StyleCues.Fingerprint);
        writer.Write(model.Temperature.Audience);
        writer.Write(model.Temperature.Editorial);
        writer.Write(model.Temperature.Bias);
        WriteArray(writer, model.Page.Sections.LogRatios);
        writer.Write(model.Page.Voice.Weight);
        writer.Write(model.Page.Voice.Centre);
        WriteArray(writer, model.Cues.Means);
        WriteArray(writer, model.Cues.Factors);
        WriteArray(writer, model.Classifier.Intercepts);
        WriteArray(writer, model.Classifier.CueWeights);
        WeightBlock.WriteWords(writer, model.Classifier.Words);
        WeightBlock.WriteBuckets(writer, model.Classifier.NgramWeights);
        TreeBlock.Write(writer, model.Trees);
        WriteStyle(writer, model.Style);
        EmbeddingBlock.Write(writer, model.Embeddings);
        ValidationBlock.Write(writer, model.Validation);
        writer.Flush();
        return Seal(payload.ToArray());
    }

    /// <summary>The model that a file holds.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <exception cref="ModelFormatException">It is none, of another version, cut short, or altered.</exception>
    public static StanceModel Read(ReadOnlySpan<byte> bytes, string path)
    {
        var reader = new ModelFileReader(Open(bytes, path, out int version), path);
        ModelCard card = ReadCard(ref reader, path);
        var settings = new NgramSettings
        {
            HashBits = reader.ReadInt32(),
            WordNgramLength = reader.ReadInt32(),
            ShortestCharNgram = reader.ReadInt32(),
            CharNgramLength = reader.ReadInt32(),
        };
        if (!settings.IsValid)
        {
            throw reader.Damaged($"n-gram settings out of range ({settings})");
        }

        if (reader.ReadUInt64() != StyleCues.Fingerprint)
        {
            throw new ModelFormatException(path, "the model was trained with other style cues or word lists", "those of this program; train it again");
        }

        var temperature = new TemperatureScaling(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        double[] evidence = reader.ReadArray<double>(SectionEvidence.Sections * StanceNames.Count);
        var voice = new PageVoice(reader.ReadDouble(), reader.ReadDouble());
        if (!double.IsFinite(voice.Weight) || voice.Weight < 0 || !double.IsFinite(voice.Centre))
        {
            throw reader.Damaged($"a page voice of weight {voice.Weight} about {voice.Centre}");
        }

        double[] means = reader.ReadArray<double>(StyleCues.Count);
        double[] factors = reader.ReadArray<double>(StyleCues.Count);
        float[] intercepts = reader.ReadArray<float>(MaximumEntropyModel.Lanes);
        float[] cues = reader.ReadArray<float>(StyleCues.Count * MaximumEntropyModel.Lanes);
        (ulong[] hashes, float[] scores) = WeightBlock.ReadWords(ref reader);
        float[] ngrams = WeightBlock.ReadBuckets(ref reader, settings.BucketCount);
        try
        {
            QuestionTrees? trees = TreeBlock.Read(ref reader);
            UsualStyle? style = ReadStyle(ref reader);
            WordEmbeddings? embeddings = version == OldestVersion ? null : EmbeddingBlock.Read(ref reader, hashes.Length);
            ValidationTable? validation = version == OldestVersion ? null : ValidationBlock.Read(ref reader);
            reader.End();
            var classifier = new MaximumEntropyModel(ngrams, cues, intercepts, new WordScores(hashes, scores));
            return new StanceModel(new FeatureExtractor(settings), classifier, new CueScaling(means, factors), temperature, new PageEvidence(new SectionEvidence(evidence), voice), card) { Trees = trees, Style = style, Embeddings = embeddings, Validation = validation };
        }
        catch (ArgumentException e)
        {
            throw reader.Damaged(e.Message);
        }
    }

    private static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> bytes, string path, out int version)
    {
        version = 0;
        if (bytes.Length < Magic.Length || !bytes[..Magic.Length].SequenceEqual(Magic))
        {
            throw new ModelFormatException(path, bytes.IsEmpty ? "the file is empty" : "not a Stance model", "a file that stance-train wrote");
        }

        version = bytes.Length < 12 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (bytes.Length >= HeaderLength && version is < OldestVersion or > Version)
        {
            throw new ModelFormatException(path, $"model format version {version}", $"version {OldestVersion} or {Version}");
        }

        long length = bytes.Length < HeaderLength ? long.MaxValue : BinaryPrimitives.ReadInt64LittleEndian(bytes[12..]);
        long whole = length is < 0 or > LongestPayload ? -1 : HeaderLength + length + SHA256.HashSizeInBytes;
        if (bytes.Length != whole)
        {
            string expected = whole < 0 ? $"at least {HeaderLength + SHA256.HashSizeInBytes} bytes with a valid length" : $"{whole} bytes";
            throw new ModelFormatException(path, $"the model is {(whole < 0 || bytes.Length < whole ? "cut short" : "too long")} ({bytes.Length} bytes)", expected);
        }

        ReadOnlySpan<byte> body = bytes[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..]))
        {
            throw new ModelFormatException(path, "the model has been altered or damaged: its checksum does not match", "the bytes that stance-train wrote");
        }

        return body[HeaderLength..];
    }

    private static byte[] Seal(byte[] payload)
    {
        var file = new byte[HeaderLength + payload.Length + SHA256.HashSizeInBytes];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), Version);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(12), payload.Length);
        payload.CopyTo(file, HeaderLength);
        SHA256.HashData(file.AsSpan(0, HeaderLength + payload.Length), file.AsSpan(HeaderLength + payload.Length));
        return file;
    }

    private static ModelCard ReadCard(ref ModelFileReader reader, string path)
    {
        ReadOnlySpan<byte> json = reader.ReadBytes(reader.ReadInt32());
        try
        {
            return JsonSerializer.Deserialize(json, CardJsonContext.Default.ModelCard) ?? throw reader.Damaged("the card is null");
        }
        catch (JsonException e)
        {
            throw new ModelFormatException(path, $"the card is not readable ({e.Message})", "a card as stance-train writes it");
        }
    }

    private static void WriteStyle(BinaryWriter writer, UsualStyle? style)
    {
        writer.Write(style is null ? 0 : 1);
        if (style is not null)
        {
            WriteArray(writer, style.Means);
            WriteArray(writer, style.Between);
            WriteArray(writer, style.Within);
            writer.Write(style.Limit);
        }
    }

    private static UsualStyle? ReadStyle(ref ModelFileReader reader)
    {
        int some = reader.ReadInt32();
        return some switch
        {
            0 => null,
            1 => new UsualStyle(reader.ReadArray<double>(StyleCues.Count), reader.ReadArray<double>(StyleCues.Count), reader.ReadArray<double>(StyleCues.Count), reader.ReadDouble()),
            _ => throw reader.Damaged($"{some} usual styles"),
        };
    }

    private static void WriteArray<T>(BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        foreach (T value in values)
        {
            if (value is double d)
            {
                writer.Write(d);
            }
            else if (value is float f)
            {
                writer.Write(f);
            }
        }
    }
}
