using Stance.Cli.Sharding;

namespace Stance.Cli.Tests.Sharding;

public sealed class ShardTests
{
    // Computed by the lines of Python in docs/output.md.
    [Theory]
    [InlineData("rt-musk.txt", 13705010727571346013)]
    [InlineData("größe/ü.html", 17542586557274608442)]
    [InlineData("page-00017", 13307518135397762384)]
    [InlineData("-", 7253823539624502577)]
    public void A_name_has_the_hash_that_is_documented(string name, ulong hash) => Assert.Equal(hash, DocumentHash.Of(name));

    [Theory]
    [InlineData("a#2", "a")]
    [InlineData("a#2#31", "a")]
    [InlineData("#2", "#2")]
    [InlineData("#2#3", "#2")]
    public void Documents_of_one_name_stay_together(string name, string same) => Assert.Equal(DocumentHash.Of(same), DocumentHash.Of(name));

    [Theory]
    [InlineData("a#b")]
    [InlineData("a#")]
    [InlineData("a2")]
    public void What_is_no_number_is_part_of_the_name(string name) => Assert.NotEqual(DocumentHash.Of("a"), DocumentHash.Of(name));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    public void Every_document_is_in_one_shard_and_shards_are_about_even(int count)
    {
        const int Documents = 20000;
        int[] sizes = new int[count];
        for (int i = 0; i < Documents; i++)
        {
            int taking = Assert.Single(Enumerable.Range(1, count), n => new Shard(n, count).Takes($"site/page-{i:D6}.html"));
            sizes[taking - 1]++;
        }

        Assert.All(sizes, s => Assert.InRange(s, 0.85 * Documents / count, 1.15 * Documents / count));
    }

    [Theory]
    [InlineData("3/16", true)]
    [InlineData("1/1", true)]
    [InlineData("1000000/1000000", true)]
    [InlineData("0/4", false)]
    [InlineData("5/4", false)]
    [InlineData("1/1000001", false)]
    [InlineData("-1/4", false)]
    [InlineData("1/4/2", false)]
    [InlineData("1", false)]
    [InlineData("", false)]
    [InlineData(" 1/4", false)]
    [InlineData("١/٤", false)]
    public void A_shard_is_a_number_of_how_many(string text, bool valid)
    {
        Assert.Equal(valid, Shard.TryParse(text, out Shard shard));
        Assert.Equal(valid ? text : "0/0", shard.ToString());
    }
}
