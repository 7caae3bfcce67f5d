using Stance.Pages;

namespace Stance.Reading.Html;

/// <summary>A block of a page that is kept.</summary>
/// <param name="Kind">The section it belongs to; none for a line that is kept in the text and is nobody's sentence.</param>
/// <param name="Text">Its text; not empty.</param>
/// <param name="Marker">How many characters at its start are a note's marker and no one's words.</param>
/// <param name="Quoted">Whether its layout sets it apart as somebody else's words.</param>
internal sealed record PageBlock(SectionKind Kind, string Text, int Marker = 0, bool Quoted = false);
