namespace Stance.Reading.Html;

/// <summary>A page's markup with what extraction never looks at taken out.</summary>
/// <param name="Markup">Tags with the attributes of <see cref="TagWriter"/> only; text untouched.</param>
/// <param name="StructuredData">The contents of its JSON-LD scripts, in page order.</param>
internal sealed record ReducedMarkup(string Markup, IReadOnlyList<string> StructuredData);
