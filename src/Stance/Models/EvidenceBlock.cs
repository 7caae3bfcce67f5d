using Stance.Features;

namespace Stance.Models;

/// <summary>Calibration and what pages say, in a model file. Stateless.</summary>
internal static class EvidenceBlock
{
    /// <summary>Writes the fingerprint of the style cues, the temperatures, the sections' evidence and the page's voice.</summary>
    public static void Write(BinaryWriter writer, StanceModel model)
    {
        writer.Write(StyleCues.Fingerprint);
        writer.Write(model.Temperature.Audience);
        writer.Write(model.Temperature.Editorial);
        writer.Write(model.Temperature.Bias);
        ArrayBlock.Write(writer, model.Page.Sections.LogRatios);
        writer.Write(model.Page.Voice.Weight);
        writer.Write(model.Page.Voice.Centre);
    }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    /// <exception cref="ModelFormatException">It was trained with other cues, or a number is out of range.</exception>
    public static (TemperatureScaling Temperature, PageEvidence Page) Read(ref ModelFileReader reader)
    {
        if (reader.ReadUInt64() != StyleCues.Fingerprint)
        {
            throw new ModelFormatException(reader.Path, "the model was trained with other style cues or word lists", "those of this program; train it again");
        }

        var temperature = new TemperatureScaling(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        double[] evidence = reader.ReadArray<double>(SectionEvidence.Sections * StanceNames.Count);
        var voice = new PageVoice(reader.ReadDouble(), reader.ReadDouble());
        if (!double.IsFinite(voice.Weight) || voice.Weight < 0 || !double.IsFinite(voice.Centre))
        {
            throw reader.Damaged($"a page voice of weight {voice.Weight} about {voice.Centre}");
        }

        return (temperature, new PageEvidence(new SectionEvidence(evidence), voice));
    }
}
