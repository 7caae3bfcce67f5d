namespace Stance.Cli.Scoring;

/// <summary>How many rows of output a document has, or a part of it.</summary>
/// <param name="Document">Its number in the input, from 1.</param>
/// <param name="Rows">0 or more.</param>
internal readonly record struct RowCount(long Document, int Rows);
