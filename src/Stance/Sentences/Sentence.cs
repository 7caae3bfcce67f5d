using Stance.Pages;

namespace Stance.Sentences;

/// <summary>One sentence of a page, as spans into the page's untouched text.</summary>
/// <param name="Section">Where it stands.</param>
/// <param name="Span">Its place in the page's text; empty only for an empty row of <c>--input sentences</c>.</param>
/// <param name="Quotations">The quoted spans of the block around it, ordered and disjoint, in the page's text.</param>
/// <param name="Quoted">Share of its words inside quotation marks, 0 to 1.</param>
/// <param name="Attributed">Whether a reporting verb with a speaker goes with it.</param>
public readonly record struct Sentence(
    SectionKind Section, TextSpan Span, IReadOnlyList<TextSpan> Quotations, double Quoted, bool Attributed);
