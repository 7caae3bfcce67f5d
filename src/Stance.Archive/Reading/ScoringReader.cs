using Microsoft.Data.Sqlite;
using Stance.Archive.Documents;
using Stance.Archive.Files;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Archive.Reading;

/// <summary>Reads what one model says of documents. Not thread-safe.</summary>
/// <param name="connection">Open.</param>
/// <param name="model">The model's id.</param>
internal sealed class ScoringReader(SqliteConnection connection, long model) : IDisposable
{
    private readonly PreparedStatement _scoring = new(connection, "SELECT id, words, unknown_words, style_distance FROM scorings WHERE document_id = ?1 AND model_id = ?2");

    private readonly PreparedStatement _sentences = new(
        connection,
        """
        SELECT s.idx, s.section, s.start, s.length, s.text, s.quoted, s.attributed, l.neutral, l.editorial, l.reader, l.bias
        FROM sentences s JOIN labels l ON l.scoring_id = ?2 AND l.idx = s.idx
        WHERE s.document_id = ?1 ORDER BY s.idx
        """);

    /// <summary>The labels of a document that the model has scored.</summary>
    /// <param name="document">Its id.</param>
    public DocumentScoring Read(long document)
    {
        _scoring.Bind(1, document).Bind(2, model).Step();
        long id = _scoring.Integer(0);
        var scoring = new DocumentScoring
        {
            Words = (int)_scoring.Integer(1),
            UnknownWords = (int)_scoring.Integer(2),
            StyleDistance = _scoring.IsNull(3) ? null : _scoring.Real(3),
            Sentences = Sentences(document, id),
        };
        _scoring.Reset();
        return scoring;
    }

    public void Dispose()
    {
        _scoring.Dispose();
        _sentences.Dispose();
    }

    private List<DocumentSentence> Sentences(long document, long scoring)
    {
        var sentences = new List<DocumentSentence>();
        _sentences.Bind(1, document).Bind(2, scoring);
        while (_sentences.Step())
        {
            SectionKind section = SectionNames.TryParse(_sentences.Text(1), out SectionKind known) ? known : SectionKind.None;
            var span = new TextSpan((int)_sentences.Integer(2), (int)_sentences.Integer(3));
            var sentence = new Sentence(section, span, [], _sentences.Real(5), _sentences.Integer(6) != 0);
            var probabilities = new LabelProbabilities(_sentences.Real(7), _sentences.Real(8), _sentences.Real(9));
            sentences.Add(new DocumentSentence(new LabelledSentence(sentence, (int)_sentences.Integer(0), probabilities, _sentences.Real(10)), _sentences.Text(4)!));
        }

        return sentences;
    }
}
