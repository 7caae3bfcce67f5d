using Microsoft.ML;
using Microsoft.ML.Data;
using Stance.Features;

namespace Stance.MLNet;

/// <summary>The one row that a predictor's transforms read: its sentence is changed in place. Not thread-safe.</summary>
/// <param name="schema">Has a text column and a cue column.</param>
internal sealed class SentenceRow(DataViewSchema schema) : DataViewRow
{
    private readonly float[] _cues = new float[StyleCues.Count];
    private char[] _text = new char[512];
    private int _length;
    private long _position = -1;

    /// <inheritdoc/>
    public override long Position => _position;

    /// <inheritdoc/>
    public override long Batch => 0;

    /// <inheritdoc/>
    public override DataViewSchema Schema => schema;

    /// <summary>Puts another sentence in.</summary>
    /// <param name="scratch">It has read the sentence.</param>
    public void Set(ScoringScratch scratch)
    {
        ReadOnlySpan<char> text = scratch.Sentence.Text;
        if (_text.Length < text.Length)
        {
            _text = new char[text.Length * 2];
        }

        text.CopyTo(_text);
        _length = text.Length;
        scratch.FillCues().CopyTo(_cues);

        // Transforms remember what they made of a position.
        _position++;
    }

    /// <inheritdoc/>
    public override bool IsColumnActive(DataViewSchema.Column column) => true;

    /// <inheritdoc/>
    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_position, 0);

    /// <inheritdoc/>
    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        Delegate getter = column.Name == SentenceColumns.Text ? (ValueGetter<ReadOnlyMemory<char>>)GetText : (ValueGetter<VBuffer<float>>)GetCues;
        return getter as ValueGetter<TValue> ?? throw new ArgumentException($"Column '{column.Name}' holds no {typeof(TValue).Name}.", nameof(column));
    }

    private void GetText(ref ReadOnlyMemory<char> text) => text = _text.AsMemory(0, _length);

    private void GetCues(ref VBuffer<float> cues)
    {
        VBufferEditor<float> editor = VBufferEditor.Create(ref cues, _cues.Length);
        _cues.CopyTo(editor.Values);
        cues = editor.Commit();
    }
}
