using System.Collections;
using Stance.Reading.Pages;

namespace Stance.Reading.Rows;

/// <summary>The records of a CSV, some thousands of characters at a time. What was read before a failure comes first.</summary>
internal sealed class RecordBlocks(CsvTable table) : IEnumerable<(List<CsvRecord> Records, long Characters)>
{
    /// <inheritdoc/>
    public IEnumerator<(List<CsvRecord> Records, long Characters)> GetEnumerator()
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        bool more = true;
        while (more)
        {
            var records = new List<CsvRecord>();
            long characters = 0;
            while (more && characters < InputBlock.UsualBytes)
            {
                more = TryRead(out failure);
                if (more)
                {
                    CsvRecord record = table.Record();
                    records.Add(record);
                    characters += record.Length;
                }
            }

            if (records.Count > 0)
            {
                yield return (records, characters);
            }
        }

        failure?.Throw();
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool TryRead(out System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure)
    {
        failure = null;
        try
        {
            return table.Read();
        }
        catch (Exception e) when (Files.ReadFailure.IsExpected(e))
        {
            failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e);
            return false;
        }
    }
}
