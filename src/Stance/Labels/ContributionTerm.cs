using Stance.Models;
using Stance.Pages;

namespace Stance.Labels;

/// <summary>What one thing in a sentence adds to every question's logit, while it is being added up.</summary>
internal sealed class ContributionTerm(ContributionKind kind, string text)
{
    private const int Questions = 3;
    private static readonly ContributionKind[] PartKinds = [ContributionKind.Word, ContributionKind.Characters, ContributionKind.Meaning];

    private readonly double[] _values = new double[Enum.GetValues<ContributionKind>().Length * Questions];

    /// <summary>Where it stands in the page's text.</summary>
    public List<TextSpan> Spans { get; } = [];

    /// <summary>Of a cue: how much of it there is.</summary>
    public CueMeasure? Measure { get; set; }

    /// <summary>Adds weights times a value to one part of it; for anything but a word the part is its own kind.</summary>
    public void Add(ContributionKind part, ReadOnlySpan<float> weights, double value)
    {
        for (int question = 0; question < Questions; question++)
        {
            _values[((int)part * Questions) + question] += weights[question] * value;
        }
    }

    /// <summary>What it adds to one question.</summary>
    public Contribution Of(Question question)
    {
        double[] parts = [.. PartKinds.Select(part => ValueOf(part, question))];
        return new Contribution
        {
            Kind = kind,
            Text = text,
            Spans = Spans,
            Measure = Measure,
            Value = kind == ContributionKind.Word ? parts.Sum() : ValueOf(kind, question),
            Parts = kind == ContributionKind.Word
                ? [.. PartKinds.Zip(parts).Where(p => p.Second != 0).Select(p => new Contribution { Kind = p.First, Text = text, Spans = Spans, Value = p.Second })]
                : [],
        };
    }

    private double ValueOf(ContributionKind part, Question question) => _values[((int)part * Questions) + (int)question];
}
