namespace Stance.Cli.Scoring;

/// <summary>Joins the parts of a list to larger ones, for writers whose output shows where a part ends.</summary>
internal sealed class ListParts(IScoreWriter writer) : IScoreWriter
{
    private const int RowsInPart = 16384;

    private readonly List<ScoredRow> _rows = [];
    private ScoredDocument? _open;

    public void Write(ScoredDocument document)
    {
        if (_open is not null && (!document.IsPart || document.Document != _open.Document))
        {
            Close();
        }

        if (!document.IsPart)
        {
            writer.Write(document);
            return;
        }

        _open = document;
        foreach (ScoredRow row in document.Rows)
        {
            _rows.Add(row);
            if (_rows.Count == RowsInPart)
            {
                Put();
            }
        }
    }

    public void Complete()
    {
        Close();
        writer.Complete();
    }

    public void Dispose() => writer.Dispose();

    private void Close()
    {
        if (_rows.Count > 0)
        {
            Put();
        }

        _open = null;
    }

    private void Put()
    {
        writer.Write(_open! with { Rows = [.. _rows] });
        _rows.Clear();
    }
}
