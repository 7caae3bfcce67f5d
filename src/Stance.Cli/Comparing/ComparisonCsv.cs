using Stance.Cli.Writers;
using Stance.Comparison;
using Stance.Models;

namespace Stance.Cli.Comparing;

/// <summary>Writes a comparison as CSV: one row a source and measure.</summary>
internal sealed class ComparisonCsv(CsvOutput csv)
{
    private static readonly string[] Columns =
        ["by", "source", "measure", "documents", "sentences", "raw", "rawLow", "rawHigh", "corrected", "low", "high", "flags"];

    /// <summary>Writes header and rows.</summary>
    public void Write(ToneComparison comparison)
    {
        Array.ForEach(Columns, csv.Plain);
        csv.EndRow();
        foreach (SourceTone source in comparison.Sources)
        {
            (string Voice, VoiceTone Tone)[] voices = [("", source.All), ("ownVoice", source.OwnVoice), ("quotedVoice", source.QuotedVoice), ("comments", source.Comments)];
            foreach ((string voice, VoiceTone tone) in voices)
            {
                Write(comparison.Options.By, source, voice, tone);
            }
        }
    }

    private void Write(string by, SourceTone source, string voice, VoiceTone tone)
    {
        foreach (StanceLabel label in Enum.GetValues<StanceLabel>())
        {
            ShareEstimate? share = tone.Shares?[label];
            double?[] numbers = [share?.Raw, share?.RawLow, share?.RawHigh, share?.Corrected, share?.Low, share?.High];
            Row(by, source, Named(voice, StanceNames.Of(label)), tone, numbers);
        }

        MeanEstimate? bias = tone.Bias;
        Row(by, source, Named(voice, "bias"), tone, [bias?.Mean, bias?.Low, bias?.High, null, null, null]);
        Row(by, source, Named(voice, "biasedShare"), tone, [null, null, null, bias?.Corrected, bias?.CorrectedLow, bias?.CorrectedHigh]);
    }

    private void Row(string by, SourceTone source, string measure, VoiceTone tone, double?[] numbers)
    {
        csv.Plain(by);
        csv.Text(source.Source);
        csv.Plain(measure);
        csv.Plain(Numbers.Whole(tone.Documents));
        csv.Plain(Numbers.Whole(tone.Sentences));
        Array.ForEach(numbers, n => csv.Plain(n is double number ? Numbers.Four(number) : ""));
        csv.Plain(string.Join("; ", source.Flags));
        csv.EndRow();
    }

    // 'editorial', 'ownVoiceEditorial': the names that JSON's pairs have.
    private static string Named(string voice, string measure) => voice.Length == 0 ? measure : voice + char.ToUpperInvariant(measure[0]) + measure[1..];
}
