using Stance.Labels;

namespace Stance.Archive.Documents;

/// <summary>A labelled sentence with its words.</summary>
/// <param name="Labelled">Spans count UTF-16 code units into the page's text. Read from an archive, its list of quotations is empty.</param>
/// <param name="Text">As it stands on the page.</param>
public readonly record struct DocumentSentence(LabelledSentence Labelled, string Text);
