namespace Stance.Cli.Reports;

/// <summary>Writes markup on a text writer, line ends as LF. Not thread-safe.</summary>
internal sealed class HtmlWriter(TextWriter to)
{
    /// <summary>Writes markup with text in its holes, each escaped.</summary>
    public void Write(HtmlInterpolation html) => to.Write(html.ToString());

    /// <summary>The same, and a line end.</summary>
    public void Line(HtmlInterpolation html)
    {
        Write(html);
        to.Write('\n');
    }

    /// <summary>Writes markup and a line end.</summary>
    public void Line(Markup markup) => to.Write(markup.ToString() + "\n");

    /// <summary>Writes markup.</summary>
    public void Write(Markup markup) => to.Write(markup.ToString());

    /// <summary>A block of data for the page's script: never run, and never the end of the block itself, since '&lt;' does not occur in it.</summary>
    /// <param name="id">The block's id.</param>
    /// <param name="json">As <see cref="DataBlock"/> writes it.</param>
    public void Data(string id, DataBlock json)
    {
        Write($"""<script type="application/json" id="{id}">""");
        to.Write(json.ToText());
        to.Write("</script>\n");
    }
}
