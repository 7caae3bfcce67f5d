using System.Runtime.Intrinsics;
using Stance.Features;

namespace Stance.Tests.Features;

/// <summary>Codes of short texts.</summary>
public class ByteCodeTests
{
    [Fact]
    public void Two_characters_never_have_one_code()
    {
        var seen = new Dictionary<byte, char>();
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (Encode(((char)c).ToString(), 1) is Vector128<byte> code)
            {
                Assert.True(seen.TryAdd(code[0], (char)c), $"{c:x4} and {(int)seen.GetValueOrDefault(code[0]):x4}");
            }
        }

        // All bytes but the one that ends a text.
        Assert.Equal(255, seen.Count);
        Assert.All("azAZ09'.-é’‘“”–—", c => Assert.True(seen.ContainsValue(c), $"{c}"));
    }

    [Fact]
    public void Only_the_texts_own_characters_count_and_each_in_its_place()
    {
        for (int length = 1; length <= ByteCode.Longest; length++)
        {
            string text = "“Überschriften”–x"[..length];
            Vector128<byte> code = Encode(text, length)!.Value;
            Assert.Equal(code, Encode(text + "漢字 and whatever follows", length));
            for (int i = 0; i < length; i++)
            {
                Assert.Equal(Encode(text[i].ToString(), 1)!.Value[0], code[i]);
                foreach (char none in "\0漢\u0085\ud83d")
                {
                    Assert.Null(Encode(text.Remove(i, 1).Insert(i, none.ToString()), length));
                }
            }

            Assert.Equal(Vector128<byte>.Zero, length == ByteCode.Longest ? Vector128<byte>.Zero : code & ~Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length)));
        }
    }

    private static Vector128<byte>? Encode(string text, int length) =>
        ByteCode.TryEncode(in text.PadRight(length + ByteCode.Longest, 'x').AsSpan()[0], length, out Vector128<byte> code) ? code : null;
}
