namespace Stance.Cli.Reports;

/// <summary>HTML that is safe to write as it is: only this program's own tags, all else escaped.</summary>
internal readonly record struct Markup
{
    private readonly string? _html;

    private Markup(string html) => _html = html;

    /// <summary>Nothing.</summary>
    public static Markup None => default;

    /// <summary>Markup with text in its holes, each escaped.</summary>
    public static Markup Of(HtmlInterpolation html) => new(html.ToString());

    /// <summary>This program's own source text as it is; never anything that was read.</summary>
    public static Markup Verbatim(string source) => new(source);

    /// <summary>A name or sentence from outside, apart from the direction of the text around it.</summary>
    public static Markup Outside(string? text) => Of($"<bdi>{text}</bdi>");

    /// <summary>Pieces one after another.</summary>
    public static Markup Join(IEnumerable<Markup> pieces, Markup between = default) =>
        new(string.Join(between.ToString(), pieces.Select(p => p.ToString())));

    /// <inheritdoc/>
    public override string ToString() => _html ?? "";
}
