using Stance.Cli.Scoring;

namespace Stance.Cli.Tests.Scoring;

public class DocumentNamesTests
{
    [Fact]
    public void Each_further_document_of_a_name_gets_the_next_number_that_is_free()
    {
        var names = new DocumentNames();
        Assert.Equal(["a", "a#2", "b", "a#3", "a#2#2", "b#2", "a#4"], ((string[])["a", "a", "b", "a", "a#2", "b", "a"]).Select(names.Take));
    }

    [Fact]
    public void Names_come_out_as_from_a_dictionary_of_whole_names()
    {
        var random = new Random(4);
        var names = new DocumentNames();
        var slow = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < 200_000; i++)
        {
            string name = $"news/{random.Next(150_000)}";
            string expected = name;
            while (!slow.TryAdd(expected, 1))
            {
                expected = $"{name}#{++slow[name]}";
            }

            Assert.Equal(expected, names.Take(name));
        }
    }
}
