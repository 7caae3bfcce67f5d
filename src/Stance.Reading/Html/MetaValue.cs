namespace Stance.Reading.Html;

/// <summary>Something that a page's markup says, and where it says it.</summary>
/// <param name="Name">The name in small letters ('og:title'); empty for a time element.</param>
/// <param name="Value">What it says; never empty.</param>
/// <param name="Element">Index of the block element around it; -1 for none.</param>
internal sealed record MetaValue(string Name, string Value, int Element);
