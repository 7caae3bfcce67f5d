using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Stance.Cli.Reports;

/// <summary>An interpolated string whose literal parts are markup and whose holes are text.</summary>
/// <remarks>
/// Only what this program's source spells out becomes a tag: a forgotten call of an escaping method is impossible, since there
/// is none. Fractions have no overload, so that each is formatted on purpose and in the invariant culture.
/// </remarks>
[InterpolatedStringHandler]
internal readonly struct HtmlInterpolation
{
    private readonly StringBuilder _html;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">Characters of markup.</param>
    /// <param name="formattedCount">Number of holes.</param>
    public HtmlInterpolation(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Markup, as the source spells it.</summary>
    public void AppendLiteral(string markup) => _html.Append(markup);

    /// <summary>Text, escaped.</summary>
    public void AppendFormatted(string? text) => _html.Append(HtmlText.Escape(text));

    /// <summary>A whole number.</summary>
    public void AppendFormatted(int number) => _html.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Markup that was made likewise.</summary>
    public void AppendFormatted(Markup markup) => _html.Append(markup.ToString());

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();
}
