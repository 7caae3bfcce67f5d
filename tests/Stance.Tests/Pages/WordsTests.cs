using Stance.Pages;
using Stance.Tests.Twins;

namespace Stance.Tests.Pages;

/// <summary>Words, 32 characters at a time, against the same one by one.</summary>
public class WordsTests
{
    [Fact]
    public void Words_are_runs_of_letters_and_digits()
    {
        int count = 0;
        foreach (string text in HostileText.Examples())
        {
            // Beginning at several places, so that words lie across the edges of blocks in several ways.
            for (int skip = 0; skip < Math.Min(text.Length, 3); skip++)
            {
                ReadOnlySpan<char> line = text.AsSpan(skip);
                var words = new Words(line);
                for (int at = 0; Next(line, ref at, out int start);)
                {
                    Assert.True(words.MoveNext() && words.Start == start && words.Current.Length == at - start && words.Current == line[start..at], text);
                    count++;
                }

                Assert.False(words.MoveNext(), text);
                Assert.False(words.MoveNext(), text);
            }
        }

        Assert.True(count > 100_000, $"{count} words");
    }

    private static bool Next(ReadOnlySpan<char> line, ref int at, out int start)
    {
        while (at < line.Length && !char.IsLetterOrDigit(line[at]))
        {
            at++;
        }

        start = at;
        while (at < line.Length && char.IsLetterOrDigit(line[at]))
        {
            at++;
        }

        return at > start;
    }
}
