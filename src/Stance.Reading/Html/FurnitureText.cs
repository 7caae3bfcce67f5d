using System.Text.RegularExpressions;
using Stance.Pages;

namespace Stance.Reading.Html;

/// <summary>Recognises blocks that are furniture by their words, wherever they stand in an article.</summary>
internal static partial class FurnitureText
{
    private const int Longest = 200;
    private const int LongestNotice = 900;
    private const int LongestCredit = 400;

    /// <summary>Whether a block is a button, a credit, a copyright line or an invitation to read, follow or sign up.</summary>
    public static bool Is(TextBlock block)
    {
        string text = block.Text;
        if (text.Length > Longest)
        {
            return text.Length <= LongestCredit && Credit().IsMatch(text);
        }

        return Credit().IsMatch(text) || text.Contains('©', StringComparison.Ordinal) || Standing().IsMatch(text) || (block.LinkShare > 0.3 && Invitation().IsMatch(text)) || !text.Any(char.IsLetterOrDigit) || Furniture.IsWholeLine(text);
    }

    /// <summary>Whether a block above or below the text names its author, a date or a place to follow somebody.</summary>
    public static bool IsAtEdge(string text) => text.Length <= Longest && (Furniture.IsByline(text) || DateLines.IsDateLine(text) || Furniture.IsAnywhere(text));

    /// <summary>Whether a block below the text tells how to reach or follow its author.</summary>
    public static bool IsContact(string text) => text.Length <= LongestCredit && Contact().IsMatch(text);

    /// <summary>Whether a heading stands above links to other pages.</summary>
    public static bool IsLinkHeading(string text) => text.Length <= Longest && LinkHeading().IsMatch(text);

    /// <summary>Whether a block asks for consent to cookies; the word is the same in most languages.</summary>
    public static bool IsCookieNotice(string text)
    {
        int first = text.IndexOf("cookie", StringComparison.OrdinalIgnoreCase);
        return first >= 0 && text.Length <= LongestNotice && (text.IndexOf("cookie", first + 6, StringComparison.OrdinalIgnoreCase) > 0 || Site().IsMatch(text)) && Site().Count(text) + Consent().Count(text) > 1;
    }

    [GeneratedRegex(@"\b(?:web\s?sites?|site|seite|sitio|sito|página|page|сайт\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Site();

    [GeneratedRegex(@"\b(?:consent|accept|agree|browser|experience|privacy|policy|settings|zustimm\w*|akzeptier\w*|datenschutz\w*|accept\w*|confidentialité|aceptar|privacidad|accetta\w*|informativa|toestemming|принима\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Consent();

    [GeneratedRegex(@"\b(?:can|may) be (?:reached|contacted|emailed|followed) (?:at|on|by|via)\b|\bfollow (?:him|her|them|us|me)\b.{0,40}(?:@|\btwitter\b|\bfacebook\b|\binstagram\b|\bx\b)|^\W*(?:e-?mail|contact|follow)\b.{0,60}(?:\S@\S|@\w)|\bhave a tip\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    // '(Reporting by A. Writer; Editing by B. Other)', and a caption's credit at its end.
    [GeneratedRegex(@"^\(?(?:additional )?(?:reporting|writing|editing|compiled) by \p{Lu}.{0,300}$|^.{0,250}\((?:credit|photo|image|source|file|picture|foto|bild|ap photo|getty images?)\b[^()]{0,80}\)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(
        @"^\W*(?:related\b.{0,40}|more (?:great )?(?:from|on|stories|news|in|about|wired)\b.{0,60}|read (?:more|next|also)\b.{0,30}|see also|you (?:may|might) (?:also )?(?:like|be interested).{0,20}|recommended\b.{0,30}|most (?:read|popular|viewed)\b.{0,30}|trending\b.{0,20}|popular (?:stories|articles|posts)|what to (?:read|watch) next|don.t miss|also read|further reading|in other news|latest (?:news|stories|articles|posts)\b.{0,20}|mehr zum thema|lesen sie auch|das könnte (?:sie|dich).{0,40}|weitere (?:artikel|themen)|à lire (?:aussi|également)|sur le même (?:sujet|thème)|articles? liés?|noticias relacionadas|te puede interesar|también te puede.{0,20}|lea también|leia (?:também|mais)|veja também|você (?:também )?pode gostar.{0,20}|notícias relacionadas|leggi anche|articoli correlati|potrebbe interessarti.{0,20}|lees ook|gerelateerd.{0,20}|läs (?:också|mer)|les også|czytaj (?:też|także)|читайте также|по теме|похожие .{0,20}|関連記事|相关新闻|관련기사)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkHeading();

    [GeneratedRegex(
        @"^\W*(?:advertisement|advertising|sponsored(?: content)?|story continues(?: below)?(?: advertisement)?|continue reading(?: below)?|article continues below(?: advertisement)?|scroll to continue.{0,40}|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|реклама|advertentie|loading(?: content)?\W*|related(?: (?:stories|articles|coverage|content|topics|posts|links))?|recommended(?: stories| for you)?|you may also like.{0,20}|more from .{1,60}|read more|read next|see also|most popular|trending(?: now)?|share this(?: article| story| post)?|share|tweet|pin it|email|print|comments?|leave a comment|follow us.{0,60}|watch(?: now| live)?|play video|view gallery|photos?|video|image|getty images?|reuters|ap photo|top stories|latest news|editor.s picks?|what to read next|read the full (?:article|story).{0,60})\W*$"
        + @"|^\W*(?:image credits?|photo credits?|photo by|photo:|image:|credit:|fotos?:|bild:|foto:|getty images/|©|\(c\) \d{4}|copyright \d{4}|copyright ©)"
        + @"|\ball rights reserved\b|^\W*download (?:the|our) .{0,60}\bapp\b|^\W*(?:sign up|subscribe) (?:for|to|now|here)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Standing();

    [GeneratedRegex(
        @"^\W*(?:read(?: more| also| next)?|also read|related|see also|more(?: on this)?|watch|listen|recommended|don.t miss|follow|join|click|tap|check out|sign up|subscribe|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire|lea también|lee también|leia (?:também|mais)|veja também|leggi anche|lees ook|läs också|читайте также|смотрите также|czytaj (?:też|także))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Invitation();
}
