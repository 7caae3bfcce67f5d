using Stance.Labels;
using Stance.Learning.Data;
using Stance.Models;
using Stance.Pages;

namespace Stance.Learning.Tests;

/// <summary>Small sets of rows that a learner can learn from.</summary>
internal static class Rows
{
    private static readonly string[] Neutral = ["Ministers said the {0} would cost {1} million.", "The {0} opened on Monday, officials said.", "A spokesman for the {0} declined to comment."];
    private static readonly string[] Editorial = ["The {0} is a shameful folly and nobody should pretend otherwise.", "What a sorry farce this {0} has become.", "It is time that the {0} was put out of its misery."];
    private static readonly string[] Reader = ["lol the {0} again, who pays you guys?", "My brother worked on that {0} and I bet it's a cover-up.", "Wake up people, {0}s are holograms"];
    private static readonly string[] Things = ["bridge", "ferry", "school", "clinic", "harbour", "museum", "reactor", "stadium", "tunnel", "library"];

    /// <summary>90 rows of ten documents, three labels, both bias values.</summary>
    public static TrainingSet Small()
    {
        var rows = new List<TrainingRow>();
        foreach (string thing in Things)
        {
            foreach ((string[] forms, StanceLabel label) in ((string[], StanceLabel)[])[(Neutral, StanceLabel.Neutral), (Editorial, StanceLabel.Editorial), (Reader, StanceLabel.Reader)])
            {
                rows.AddRange(forms.Select(form => Row(form.Replace("{0}", thing, StringComparison.Ordinal).Replace("{1}", rows.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal), thing, label)));
            }
        }

        return new TrainingSet(rows);
    }

    public static TrainingRow Row(string text, string document, StanceLabel? stance, bool? biased = null) => new()
    {
        Path = "rows.csv",
        Line = 2,
        Text = text,
        Document = document,
        Section = stance == StanceLabel.Reader ? SectionKind.ReaderComment : SectionKind.Body,
        Stance = stance,
        Biased = biased ?? (stance == StanceLabel.Editorial),
        Fields = new Dictionary<string, string> { ["topic"] = document },
    };
}
