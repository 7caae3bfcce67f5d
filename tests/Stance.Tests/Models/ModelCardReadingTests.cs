using System.Security.Cryptography;
using System.Text;
using Stance.Models;

namespace Stance.Tests.Models;

public class ModelCardReadingTests
{
    private const int CardStart = 24;

    [Fact]
    public void A_card_that_is_no_JSON_is_refused_at_once()
    {
        byte[] bytes = ModelFile.Write(TestModels.Create());
        bytes[CardStart] = (byte)'x';
        ModelFormatException failure = Assert.Throws<ModelFormatException>(() => ModelFile.Read(Sealed(bytes), "x.model"));
        Assert.Contains("the card is not readable", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_of_other_JSON_is_refused_by_whoever_asks_for_it()
    {
        byte[] bytes = ModelFile.Write(TestModels.Create());
        byte[] key = Encoding.ASCII.GetBytes("\"trainer\":");
        int start = bytes.AsSpan().IndexOf(key) + key.Length;
        int end = start + 1 + bytes.AsSpan(start + 1).IndexOf((byte)'"');
        bytes.AsSpan(start, end - start).Fill((byte)' ');
        (bytes[start], bytes[end]) = ((byte)'[', (byte)']');
        StanceModel model = ModelFile.Read(Sealed(bytes), "x.model");
        ModelFormatException failure = Assert.Throws<ModelFormatException>(() => model.Card);
        Assert.Contains("x.model", failure.Message, StringComparison.Ordinal);
    }

    private static byte[] Sealed(byte[] bytes)
    {
        int end = bytes.Length - SHA256.HashSizeInBytes;
        SHA256.HashData(bytes.AsSpan(0, end), bytes.AsSpan(end));
        return bytes;
    }
}
