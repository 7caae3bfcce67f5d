using Stance.Features;

namespace Stance.Tests.Features;

public class NgramHasherTests
{
    [Fact]
    public void Word_ngrams_ignore_case_and_apostrophe_shape() => Assert.Equal(Words("He doesn't know"), Words("HE DOESN’T KNOW"));

    [Fact]
    public void There_is_a_bucket_for_each_word_each_pair_and_each_three() => Assert.Equal(3 + 2 + 1, Words("one two three").Length);

    [Fact]
    public void Digits_are_all_one_digit_in_character_ngrams() => Assert.Equal(Characters("in 1987"), Characters("in 2026"));

    [Fact]
    public void Character_ngrams_are_those_of_a_slow_twin()
    {
        // ' ab ' and ' c ' with lengths 1 to 5, but for the last space: every run that lies inside the padded stretch.
        string[] padded = [" ab ", " c "];
        int expected = padded.Sum(p => Enumerable.Range(1, 5).Sum(n => Math.Max(0, p.Length - n + 1)) - 1);
        Assert.Equal(expected, Characters("ab c").Length);
    }

    [Fact]
    public void A_stretch_has_the_same_buckets_wherever_it_stands() =>
        Assert.Equal((int[])[.. Characters("well,"), .. Characters("(well)"), .. Characters("well,")], Characters("  well, \t(well)\nwell,"));

    [Fact]
    public void Stretches_are_what_stands_between_white_space()
    {
        int position = 0;
        var stretches = new List<string>();
        for (ReadOnlySpan<char> s = NgramHasher.NextStretch(" a,b\t\n c\u00a0d", ref position); s.Length > 0; s = NgramHasher.NextStretch(" a,b\t\n c\u00a0d", ref position))
        {
            stretches.Add(s.ToString());
        }

        Assert.Equal(["a,b", "c", "d"], stretches);
    }

    [Fact]
    public void A_known_sentence_has_known_buckets_in_every_process_and_on_every_machine() =>
        Assert.Equal([167658, 560847, 953102], Words("Holograms everywhere"));

    [Theory]
    [InlineData(9)]
    [InlineData(25)]
    public void Settings_out_of_range_are_refused(int bits) => Assert.Throws<ArgumentException>(() => new NgramHasher(new NgramSettings { HashBits = bits }));

    private static int[] Words(string text)
    {
        var buckets = new BucketBuffer();
        new NgramHasher(new NgramSettings()).HashWords(CueLexiconTests.Read(text), buckets);
        return buckets.Buckets.ToArray();
    }

    private static int[] Characters(string text)
    {
        var buckets = new BucketBuffer();
        var hasher = new NgramHasher(new NgramSettings());
        ReadOnlySpan<char> lower = CueLexiconTests.Read(text).Lower;
        int position = 0;
        for (ReadOnlySpan<char> stretch = NgramHasher.NextStretch(lower, ref position); stretch.Length > 0; stretch = NgramHasher.NextStretch(lower, ref position))
        {
            hasher.HashStretch(stretch, buckets);
        }

        return buckets.Buckets.ToArray();
    }
}
