using System.Text;
using Stance.Reading.Files;
using Stance.Reading.Html;

namespace Stance.Reading.Tests.Html;

public class HtmlEncodingTests
{
    [Theory]
    [InlineData("utf-8", "<meta charset=utf-8>", "Café – “Größe”")]
    [InlineData("utf-8", "<meta charset=iso-8859-1>", "Café – “Größe”")]
    [InlineData("utf-8", "", "Café – “Größe”")]
    [InlineData("windows-1252", "", "Café – “Größe”")]
    [InlineData("windows-1252", "<meta charset=utf-8>", "Café – “Größe”")]
    [InlineData("windows-1252", "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>", "Café – “Größe”")]
    [InlineData("windows-1251", "<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=windows-1251\">", "Мост закроют на девять недель")]
    [InlineData("koi8-r", "<meta charset=\"koi8-r\">", "Мост закроют на девять недель")]
    [InlineData("shift_jis", "<meta charset=Shift_JIS>", "橋は九週間閉鎖されます")]
    [InlineData("euc-kr", "<meta charset=euc-kr>", "다리는 아홉 주 동안 닫힙니다")]
    [InlineData("gb18030", "<meta charset=gb2312>", "大桥将关闭九周")]
    [InlineData("utf-16", "", "Café – 橋")]
    [InlineData("utf-16BE", "<meta charset=utf-8>", "Café – 橋")]
    public void Text_is_read_whatever_its_encoding(string encoding, string declaration, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string html = $"<html><head>{declaration}</head><body><p>{text}</p></body></html>";
        Assert.Equal(html, HtmlEncoding.Decode(Encoding.GetEncoding(encoding).GetBytes(html)));
    }

    [Fact]
    public void A_byte_order_mark_counts_before_anything_else_and_is_no_text()
    {
        const string Html = "<meta charset=koi8-r>Größe";
        foreach (Encoding encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal(Html, HtmlEncoding.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Html)]));
        }
    }

    [Fact]
    public void One_bad_byte_does_not_spoil_a_page_of_utf8() =>
        Assert.Equal("<p>Größe, Maß, Fuß\uFFFD</p>", HtmlEncoding.Decode([.. "<p>Größe, Maß, Fuß"u8, 0xC3, .. "</p>"u8]));

    [Theory]
    [InlineData("%PDF-1.7 …")]
    [InlineData("PK\u0003\u0004…")]
    [InlineData("a\0b\0\0\0c")]
    public void What_is_no_page_is_refused(string content) =>
        Assert.Contains("binary", Assert.Throws<InputFormatException>(() => HtmlEncoding.Decode(Encoding.UTF8.GetBytes(content))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_or_dangerous_declaration_is_no_declaration()
    {
        Assert.Equal("<meta charset=utf-7>+ADw-", HtmlEncoding.Decode("<meta charset=utf-7>+ADw-"u8));
        Assert.Equal("<meta charset=klingon>é", HtmlEncoding.Decode([.. "<meta charset=klingon>"u8, 0xE9]));
    }
}
