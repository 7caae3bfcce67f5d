using System.Runtime.Intrinsics;
using Stance.Features;

namespace Stance.Models;

/// <summary>What a model file holds of a model of the built-in engine, behind the card. Stateless.</summary>
internal static class BuiltInPayload
{
    /// <summary>Writes it as version <see cref="ModelFile.Version"/>.</summary>
    public static void Write(BinaryWriter writer, StanceModel model, BuiltInClassifier classifier)
    {
        NgramSettings settings = classifier.Extractor.Settings;
        writer.Write(settings.HashBits);
        writer.Write(settings.WordNgramLength);
        writer.Write(settings.ShortestCharNgram);
        writer.Write(settings.CharNgramLength);
        EvidenceBlock.Write(writer, model);
        ArrayBlock.Write(writer, classifier.Cues.Means);
        ArrayBlock.Write(writer, classifier.Cues.Factors);
        ArrayBlock.Write(writer, classifier.Weights.Intercepts);
        ArrayBlock.Write(writer, classifier.Weights.CueWeights);
        WeightBlock.WriteWords(writer, classifier.Weights.Words);
        WeightBlock.WriteBuckets(writer, classifier.Weights.NgramWeights);
        TreeBlock.Write(writer, classifier.Trees);
        StyleBlock.Write(writer, model.Style);
        EmbeddingBlock.Write(writer, classifier.Embeddings);
        ValidationBlock.Write(writer, model.Validation);
    }

    /// <summary>What was written, by this version or <see cref="ModelFile.OldestVersion"/>.</summary>
    /// <exception cref="ArgumentException">Parts do not fit each other.</exception>
    /// <exception cref="ModelFormatException">A part is damaged.</exception>
    public static StanceModel Read(ref ModelFileReader reader, Lazy<ModelCard> card, int version)
    {
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

        (TemperatureScaling temperature, PageEvidence page) = EvidenceBlock.Read(ref reader);
        double[] means = reader.ReadArray<double>(StyleCues.Count);
        double[] factors = reader.ReadArray<double>(StyleCues.Count);
        float[] intercepts = reader.ReadArray<float>(MaximumEntropyModel.Lanes);
        float[] cues = reader.ReadArray<float>(StyleCues.Count * MaximumEntropyModel.Lanes);
        (ulong[] hashes, float[] scores) = WeightBlock.ReadWords(ref reader);
        AlignedTable<Vector128<float>> ngrams = WeightBlock.ReadBuckets(ref reader, settings.BucketCount);
        QuestionTrees? trees = TreeBlock.Read(ref reader);
        UsualStyle? style = StyleBlock.Read(ref reader);
        bool old = version == ModelFile.OldestVersion;
        WordEmbeddings? embeddings = old ? null : EmbeddingBlock.Read(ref reader, hashes.Length);
        ValidationTable? validation = old ? null : ValidationBlock.Read(ref reader);
        reader.End();
        var weights = new MaximumEntropyModel(ngrams, cues, intercepts, new WordScores(hashes, scores));
        var classifier = new BuiltInClassifier(new FeatureExtractor(settings), weights, new CueScaling(means, factors)) { Trees = trees, Embeddings = embeddings };
        return new StanceModel(classifier, temperature, page, card) { Style = style, Validation = validation };
    }
}
