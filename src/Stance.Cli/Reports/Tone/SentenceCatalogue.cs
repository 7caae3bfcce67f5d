using Stance.Comparison;
using Stance.Models;
using Stance.Pages;

namespace Stance.Cli.Reports.Tone;

/// <summary>The sentences that figures lead to: each text once, each figure a list of them. Written as data that the page's script shows on demand.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class SentenceCatalogue
{
    private readonly IReadOnlyList<ToneDocument> _documents;
    private readonly Dictionary<string, int> _documentOf;
    private readonly Dictionary<(int Document, int Index), int> _placeOf = [];
    private readonly List<SentencePlace> _sentences = [];
    private readonly List<SentenceList> _lists = [];

    /// <summary>An empty catalogue of a comparison's documents.</summary>
    public SentenceCatalogue(IReadOnlyList<ToneDocument> documents)
    {
        _documents = documents;
        _documentOf = new Dictionary<string, int>(documents.Count, StringComparer.Ordinal);
        for (int i = 0; i < documents.Count; i++)
        {
            _documentOf.TryAdd(documents[i].Document, i);
        }
    }

    /// <summary>UTF-16 code units of all texts so far.</summary>
    public long Characters { get; private set; }

    /// <summary>The documents, as given.</summary>
    public IReadOnlyList<ToneDocument> Documents => _documents;

    /// <summary>A document's place, or null if the comparison has none of that name.</summary>
    public int? PlaceOf(string document) => _documentOf.TryGetValue(document, out int place) ? place : null;

    /// <summary>The sentence that a reference means; null if there is none.</summary>
    public SentencePlace? Find(SentenceRef reference)
    {
        if (PlaceOf(reference.Document) is not int document)
        {
            return null;
        }

        foreach (ToneSentence sentence in _documents[document].Sentences)
        {
            if (sentence.Index == reference.Index)
            {
                return new SentencePlace(document, sentence);
            }
        }

        return null;
    }

    /// <summary>Takes in a figure's sentences.</summary>
    /// <param name="caption">What they are.</param>
    /// <param name="total">How many there are in all.</param>
    /// <param name="shown">Those to show, in this order.</param>
    /// <returns>The list's number; null where there is nothing to show.</returns>
    public int? Add(string caption, int total, IEnumerable<SentencePlace> shown)
    {
        int[] places = [.. shown.Select(Take)];
        if (places.Length == 0)
        {
            return null;
        }

        _lists.Add(new SentenceList(caption, total, places));
        return _lists.Count - 1;
    }

    /// <summary>A list of two others, one after the other; null where both are.</summary>
    public int? Join(string caption, int? first, int? second)
    {
        SentenceList[] both = [.. new[] { first, second }.Where(l => l is not null).Select(l => _lists[l!.Value])];
        if (both.Length == 0)
        {
            return null;
        }

        _lists.Add(new SentenceList(caption, both.Sum(l => l.Total), [.. both.SelectMany(l => l.Places)]));
        return _lists.Count - 1;
    }

    /// <summary>A figure that leads to its sentences, or plain text where there are none.</summary>
    /// <param name="list">Of <see cref="Add"/>.</param>
    /// <param name="figure">What to show.</param>
    public static Markup Link(int? list, Markup figure) => list is int number ? Markup.Of($"<a data-list=\"{number}\">{figure}</a>") : figure;

    /// <summary>Writes all of it.</summary>
    public void Write(HtmlWriter html)
    {
        var data = new DataBlock();
        data.Json.WriteStartObject();
        data.Json.WriteStartArray("documents");
        foreach (ToneDocument document in _documents)
        {
            WriteDocument(document, data);
        }

        data.Json.WriteEndArray();
        data.Json.WriteStartArray("sentences");
        foreach (SentencePlace place in _sentences)
        {
            WriteSentence(place, data);
        }

        data.Json.WriteEndArray();
        data.Json.WriteStartArray("lists");
        foreach (SentenceList list in _lists)
        {
            WriteList(list, data);
        }

        data.Json.WriteEndArray();
        data.Json.WriteEndObject();
        html.Data("sentences", data);
    }

    private int Take(SentencePlace place)
    {
        if (!_placeOf.TryGetValue((place.Document, place.Sentence.Index), out int number))
        {
            number = _sentences.Count;
            _sentences.Add(place);
            _placeOf.Add((place.Document, place.Sentence.Index), number);
            Characters += place.Sentence.Text.Length;
        }

        return number;
    }

    // [name, title, source, date, address]: what is not known is null.
    private static void WriteDocument(ToneDocument document, DataBlock data)
    {
        data.Json.WriteStartArray();
        data.Text(document.Document);
        data.Text(document.Title);
        data.Text(document.Source);
        data.Text(document.Date);
        data.Text(HtmlText.WebAddress(document.Url));
        data.Json.WriteEndArray();
    }

    // [document, index, section, stance, its probability in thousandths, bias in thousandths, text].
    private static void WriteSentence(SentencePlace place, DataBlock data)
    {
        ToneSentence sentence = place.Sentence;
        data.Json.WriteStartArray();
        data.Json.WriteNumberValue(place.Document);
        data.Json.WriteNumberValue(sentence.Index);
        data.Json.WriteStringValue(sentence.Section == SectionKind.None ? "" : SectionNames.Of(sentence.Section));
        data.Json.WriteStringValue(StanceNames.Of(sentence.Stance));
        data.Thousandths(sentence.Probabilities[sentence.Stance]);
        data.Thousandths(sentence.Bias);
        data.Text(sentence.Text);
        data.Json.WriteEndArray();
    }

    private static void WriteList(SentenceList list, DataBlock data)
    {
        data.Json.WriteStartArray();
        data.Text(list.Caption);
        data.Json.WriteNumberValue(list.Total);
        data.Json.WriteStartArray();
        foreach (int place in list.Places)
        {
            data.Json.WriteNumberValue(place);
        }

        data.Json.WriteEndArray();
        data.Json.WriteEndArray();
    }
}
