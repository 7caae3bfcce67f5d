using System.Text;

namespace Stance.Models;

/// <summary>What a model file holds of a model of another engine, behind the card: all that is ours, then that engine's own bytes. Stateless.</summary>
internal static class EnginePayload
{
    private const int LongestName = 64;

    /// <summary>Writes it as version <see cref="ModelFile.EngineVersion"/>.</summary>
    public static void Write(BinaryWriter writer, StanceModel model, IEngineClassifier classifier)
    {
        EvidenceBlock.Write(writer, model);
        StyleBlock.Write(writer, model.Style);
        ValidationBlock.Write(writer, model.Validation);
        byte[] name = Encoding.UTF8.GetBytes(classifier.Engine);
        writer.Write(name.Length);
        writer.Write(name);
        writer.Write(classifier.Content.Length);
        writer.Write(classifier.Content.Span);
    }

    /// <summary>What was written.</summary>
    /// <param name="reader">Behind the card.</param>
    /// <param name="card">The card.</param>
    /// <param name="engines">Those that there are.</param>
    /// <exception cref="ArgumentException">Parts do not fit each other.</exception>
    /// <exception cref="ModelFormatException">A part is damaged, or the engine is not there.</exception>
    public static StanceModel Read(ref ModelFileReader reader, Lazy<ModelCard> card, IReadOnlyList<IClassifierEngine> engines)
    {
        (TemperatureScaling temperature, PageEvidence page) = EvidenceBlock.Read(ref reader);
        UsualStyle? style = StyleBlock.Read(ref reader);
        ValidationTable? validation = ValidationBlock.Read(ref reader);
        int length = reader.ReadInt32();
        string name = length is > 0 and <= LongestName ? Encoding.UTF8.GetString(reader.ReadBytes(length)) : throw reader.Damaged($"an engine's name of {length} bytes");
        byte[] content = reader.ReadBytes(reader.ReadInt32()).ToArray();
        reader.End();
        IClassifierEngine engine = engines.FirstOrDefault(e => e.Name == name) ?? throw new ModelFormatException(
            reader.Path, $"the model is one of the engine '{name}' (trainer {card.Value.Trainer}), which this build of the program does not have", "a model of the built-in trainers, or a build with that engine (docs/engines.md)");
        try
        {
            return new StanceModel(engine.Read(content), temperature, page, card) { Style = style, Validation = validation };
        }
        catch (InvalidDataException e)
        {
            throw reader.Damaged($"the inner model of {card.Value.Trainer}: {e.Message}");
        }
    }
}
