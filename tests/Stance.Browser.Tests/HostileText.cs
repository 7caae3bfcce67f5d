namespace Stance.Browser.Tests;

/// <summary>Text that would be a script, a tag or worse if it were not escaped. Each script would call a dialog or leave an element behind.</summary>
internal static class HostileText
{
    public const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)><b id=injected>bold</b>";

    public const string Ends = "</script></title></style><!-- --><iframe id=injected src='https://example.org/'></iframe>";

    public const string Attribute = "\" onmouseover=\"alert(3)\" id=\"injected\" x='";

    public const string Turned = "turned \u202Etxet siht\u2066 and \u0000\u0007\u001B[31m \uD800 alone \u2028 line";

    public const string Address = "javascript:alert(4)";
}
