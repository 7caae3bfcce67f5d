using Microsoft.ML;
using Microsoft.ML.Data;

namespace Stance.MLNet;

/// <summary>A row that works out each vector once for a position: ML.NET's rows do so again for every column that asks. Not thread-safe.</summary>
/// <param name="row">Where the values come from; its position changes with them.</param>
internal sealed class RememberingRow(DataViewRow row) : DataViewRow
{
    private readonly Dictionary<int, ValueGetter<VBuffer<float>>> _getters = [];

    /// <inheritdoc/>
    public override long Position => row.Position;

    /// <inheritdoc/>
    public override long Batch => row.Batch;

    /// <inheritdoc/>
    public override DataViewSchema Schema => row.Schema;

    /// <inheritdoc/>
    public override bool IsColumnActive(DataViewSchema.Column column) => row.IsColumnActive(column);

    /// <inheritdoc/>
    public override ValueGetter<DataViewRowId> GetIdGetter() => row.GetIdGetter();

    /// <inheritdoc/>
    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) =>
        typeof(TValue) == typeof(VBuffer<float>) ? (ValueGetter<TValue>)(Delegate)Remember(column) : row.GetGetter<TValue>(column);

    // All that ask for a column share what one of them has worked out.
    private ValueGetter<VBuffer<float>> Remember(DataViewSchema.Column column)
    {
        if (_getters.TryGetValue(column.Index, out ValueGetter<VBuffer<float>>? known))
        {
            return known;
        }

        ValueGetter<VBuffer<float>> fresh = row.GetGetter<VBuffer<float>>(column);
        VBuffer<float> remembered = default;
        long of = -1;
        void Get(ref VBuffer<float> value)
        {
            if (of != row.Position)
            {
                fresh(ref remembered);
                of = row.Position;
            }

            remembered.CopyTo(ref value);
        }

        return _getters[column.Index] = Get;
    }
}
