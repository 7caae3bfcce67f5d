using System.Text.RegularExpressions;
using Stance.Pages;

namespace Stance.Reading.Html;

/// <summary>Recognises blocks that are furniture by their words, wherever they stand in an article.</summary>
internal static partial class FurnitureText
{
    private const int Longest = 200;

    /// <summary>Whether a block is a button, a credit, a copyright line or an invitation to read, follow or sign up.</summary>
    public static bool Is(TextBlock block)
    {
        string text = block.Text;
        if (text.Length > Longest)
        {
            return false;
        }

        return Standing().IsMatch(text) || (block.LinkShare > 0.3 && Invitation().IsMatch(text)) || !text.Any(char.IsLetterOrDigit) || Furniture.IsWholeLine(text);
    }

    /// <summary>Whether a block above or below the text names its author, a date or a place to follow somebody.</summary>
    public static bool IsAtEdge(string text) => text.Length <= Longest && (Furniture.IsByline(text) || DateLines.IsDateLine(text) || Furniture.IsAnywhere(text));

    [GeneratedRegex(
        @"^\W*(?:advertisement|advertising|sponsored(?: content)?|story continues(?: below)?(?: advertisement)?|continue reading(?: below)?|article continues below(?: advertisement)?|scroll to continue.{0,40}|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|реклама|advertentie|loading\W*|related(?: (?:stories|articles|coverage|content|topics|posts|links))?|recommended(?: stories| for you)?|you may also like.{0,20}|more from .{1,60}|read more|read next|see also|most popular|trending(?: now)?|share this(?: article| story| post)?|share|tweet|pin it|email|print|comments?|leave a comment|follow us.{0,60}|watch(?: now| live)?|play video|view gallery|photos?|video|image|getty images?|reuters|ap photo|top stories|latest news|editor.s picks?|what to read next|read the full (?:article|story).{0,60})\W*$"
        + @"|^\W*(?:image credits?|photo credits?|photo by|photo:|image:|credit:|fotos?:|bild:|foto:|getty images/|©|\(c\) \d{4}|copyright \d{4}|copyright ©)"
        + @"|\ball rights reserved\b|^\W*download (?:the|our) .{0,60}\bapp\b|^\W*(?:sign up|subscribe) (?:for|to|now|here)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Standing();

    [GeneratedRegex(
        @"^\W*(?:read(?: more| also| next)?|also read|related|see also|more(?: on this)?|watch|listen|recommended|don.t miss|follow|join|click|tap|check out|sign up|subscribe|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire|lea también|lee también|leia (?:também|mais)|veja também|leggi anche|lees ook|läs också|читайте также|смотрите также|czytaj (?:też|także))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Invitation();
}
