namespace Stance.Pages;

/// <summary>A run of a page's text in one voice: blocks of prose between which no sentence runs on.</summary>
/// <param name="Kind">Which part of the page.</param>
/// <param name="Blocks">In page order, disjoint, none empty; furniture lies between them, never inside.</param>
public sealed record Section(SectionKind Kind, IReadOnlyList<TextSpan> Blocks);
