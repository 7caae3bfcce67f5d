using Microsoft.Data.Sqlite;
using Stance.Archive.Documents;
using Stance.Archive.Files;
using Stance.Pages;

namespace Stance.Archive.Writing;

/// <summary>Writes sentences and their labels. Inside a transaction; not thread-safe.</summary>
internal sealed class ScoringRows(SqliteConnection connection, long model, string program) : IDisposable
{
    private readonly PreparedStatement _sentence = new(
        connection, "INSERT INTO sentences (document_id, idx, section, start, length, text, quoted, attributed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");

    private readonly PreparedStatement _scoring = new(
        connection, "INSERT INTO scorings (document_id, model_id, program, words, unknown_words, style_distance) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

    private readonly PreparedStatement _label = new(connection, "INSERT INTO labels (scoring_id, idx, neutral, editorial, reader, bias) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    private readonly PreparedStatement _lastRow = new(connection, "SELECT last_insert_rowid()");

    /// <summary>The sentences of a new version of a document.</summary>
    public void AddSentences(long document, IReadOnlyList<DocumentSentence> sentences)
    {
        _sentence.Bind(1, document);
        foreach ((Labels.LabelledSentence labelled, string text) in sentences)
        {
            _sentence.Bind(2, labelled.Index).Bind(3, SectionNames.Of(labelled.Sentence.Section)).Bind(4, labelled.Sentence.Span.Start).Bind(5, labelled.Sentence.Span.Length)
                .Bind(6, text).Bind(7, labelled.Sentence.Quoted).Bind(8, labelled.Sentence.Attributed ? 1 : 0).Run();
        }
    }

    /// <summary>What the model says of them.</summary>
    public void AddLabels(long document, DocumentScoring scoring)
    {
        _scoring.Bind(1, document).Bind(2, model).Bind(3, program).Bind(4, scoring.Words).Bind(5, scoring.UnknownWords).Bind(6, scoring.StyleDistance).Run();
        _label.Bind(1, _lastRow.Number()!.Value);
        foreach (DocumentSentence sentence in scoring.Sentences)
        {
            Labels.LabelledSentence labelled = sentence.Labelled;
            _label.Bind(2, labelled.Index).Bind(3, labelled.Probabilities.Neutral).Bind(4, labelled.Probabilities.Editorial).Bind(5, labelled.Probabilities.Reader)
                .Bind(6, labelled.Bias).Run();
        }
    }

    public void Dispose()
    {
        PreparedStatement[] all = [_sentence, _scoring, _label, _lastRow];
        Array.ForEach(all, s => s.Dispose());
    }
}
