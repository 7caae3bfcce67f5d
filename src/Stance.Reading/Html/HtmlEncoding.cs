using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Stance.Reading.Files;

namespace Stance.Reading.Html;

/// <summary>From a page's bytes to its text: by byte order mark, else by content where that leaves no doubt, else by what the page declares.</summary>
/// <remarks>
/// Valid UTF-8 with at least one character beyond ASCII is taken for UTF-8 whatever is declared: browsers save pages so and
/// leave the old declaration, and text in another encoding is practically never valid UTF-8. Undeclared, else windows-1252.
/// </remarks>
internal static partial class HtmlEncoding
{
    private const int DeclarationBytes = 16384;

    static HtmlEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of a page.</summary>
    /// <exception cref="InputFormatException">The bytes are not a page but a picture, an archive or a program.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (Utf16(bytes) is Encoding utf16)
        {
            return utf16.GetString(bytes).TrimStart('\uFEFF');
        }

        RefuseBinary(bytes);
        Encoding? declared = Declared(bytes);
        (int valid, int invalid) = CountUtf8(bytes);
        if (invalid == 0 && valid > 0)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        bool declaresUtf8 = declared is UTF8Encoding;
        if (invalid > 0 && valid >= invalid && (declaresUtf8 || declared is null))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        bool trusted = declared is not null && !(declaresUtf8 && invalid > 0);
        return (trusted ? declared! : Encoding.GetEncoding(1252)).GetString(bytes);
    }

    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([(byte)'<', 0]))
        {
            return Encoding.Unicode;
        }

        return bytes.StartsWith<byte>([0xFE, 0xFF]) || bytes.StartsWith<byte>([0, (byte)'<']) ? Encoding.BigEndianUnicode : null;
    }

    private static void RefuseBinary(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 4096)];
        bool known = head.StartsWith("%PDF"u8) || head.StartsWith("PK\x03\x04"u8) || head.StartsWith("GIF8"u8) || head.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47])
            || head.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || head.StartsWith<byte>([0x7F, 0x45, 0x4C, 0x46]) || head.StartsWith<byte>([0x1F, 0x8B]);
        if (known || head.Count((byte)0) * 8 > head.Length)
        {
            throw new InputFormatException("this is a binary file, not an HTML page");
        }
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        Match match = Charset().Match(head);
        if (!match.Success)
        {
            return null;
        }

        string name = match.Groups[1].Value.ToLowerInvariant();
        try
        {
            // As browsers do: the label 'iso-8859-1' means its superset, and a page whose declaration can be read is not UTF-16.
            return name switch
            {
                "iso-8859-1" or "latin1" or "iso8859-1" or "us-ascii" or "ascii" => Encoding.GetEncoding(1252),
                "utf8" or "utf-8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" => Encoding.UTF8,
                "iso-8859-9" => Encoding.GetEncoding(1254),
                "tis-620" or "iso-8859-11" => Encoding.GetEncoding(874),
                "gb2312" or "gbk" or "x-gbk" => Encoding.GetEncoding("gb18030"),
                "ks_c_5601-1987" or "euc-kr" => Encoding.GetEncoding(949),
                "utf-7" => null,
                _ => Encoding.GetEncoding(name),
            };
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // Valid sequences of more than one byte, and bytes that are part of none.
    private static (int Valid, int Invalid) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        int valid = 0;
        int invalid = 0;
        while (true)
        {
            int ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                return (valid, invalid);
            }

            bytes = bytes[ascii..];
            bool whole = Rune.DecodeFromUtf8(bytes, out _, out int length) == OperationStatus.Done;
            valid += whole ? 1 : 0;
            invalid += whole ? 0 : 1;
            bytes = bytes[length..];
        }
    }

    [GeneratedRegex("<(?:meta|\\?xml)[^>]{0,400}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:\\-]{2,30})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
