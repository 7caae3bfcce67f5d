using Stance.Reading.Files;
using Stance.Reading.Rows;

namespace Stance.Reading.Pages;

/// <summary>Some records of a CSV, the text of each a sentence.</summary>
/// <param name="file">The file.</param>
/// <param name="records">Its records.</param>
/// <param name="characters">All of theirs.</param>
/// <param name="guarded">Whether <c>stance score</c> wrote it and may have put apostrophes before text.</param>
internal sealed class SentenceRowsBlock(InputFile file, IReadOnlyList<CsvRecord> records, long characters, bool guarded) : InputBlock(file, characters)
{
    /// <inheritdoc/>
    public override BlockContent Read() => new() { Sentences = [.. records.Select(ToSentence)] };

    // A row that can't be read still is one: it comes out empty, with its problem.
    private ListedSentence ToSentence(CsvRecord row) => row.Problem is string problem
        ? new ListedSentence("", 0, $"{row.Line}: {problem}")
        : new ListedSentence(guarded ? ScoreOutput.Unguard(row["text"]!) : row["text"]!, 0);
}
