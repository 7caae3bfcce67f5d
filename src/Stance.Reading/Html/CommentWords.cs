using System.Text.RegularExpressions;
using Stance.Pages;

namespace Stance.Reading.Html;

/// <summary>Recognises the headings above readers' comments and the buttons between them, in the languages of the larger news sites.</summary>
internal static partial class CommentWords
{
    private const int Longest = 80;
    private const int LongestNotice = 400;
    private const int LongestCredit = 160;

    /// <summary>Whether a block is a heading above comments ('Comments (12)', '3 Kommentare', 'Commentaires').</summary>
    public static bool IsHeading(string text) =>
        text.Length <= Longest && (SectionMarkers.IsReaderCommentsHeading(text) || Heading().IsMatch(text));

    /// <summary>Whether a block among comments is the site's: a rule, a request to log in, a notice that comments are closed.</summary>
    public static bool IsNotice(string text) => text.Length <= LongestNotice && Notice().IsMatch(text);

    /// <summary>Whether a block among comments is a button, a vote, a time or a count and nobody's words.</summary>
    public static bool IsControl(string text) =>
        text.Length <= Longest && (Control().IsMatch(text) || Ago().IsMatch(text) || !text.Any(char.IsLetter) && !text.Any(char.IsSurrogate) && text.Any(char.IsLetterOrDigit));

    /// <summary>Whether a block among comments tells who wrote, when, or that a post was changed or linked from elsewhere, and nothing else.</summary>
    public static bool IsCredit(string text) => text.Length <= LongestCredit && Credit().IsMatch(text);

    [GeneratedRegex(
        @"^\W*(?:\d[\d.,]*\s*)?(?:(?:alle|leser|nutzer|tous les|les|i|los|os|todos los|wszystkie|все|ver)[\s\-]*)?"
        + @"(?:kommentarer?|kommentare|leserkommentare|commentaires?|comentarios?|comentários?|commenti|commento|reacties|reactie|kommenttia?|kommentit|komentarze|komentarzy|komentáře|komentarji|komentari|комментари[ийеяв]+|коментар[іи]+|yorumlar|yorum|コメント|댓글|评论|評論|تعليقات|σχόλια|hozzászólások|comentarii|bình luận)(?:\s*zum thema)?\W*\d*\W*$"
        + @"|^\W*\d+\s+(?:thoughts?|responses?|comments?|réponses?|replies)\s+(?:on|to|for|à)\b.*$"
        + @"|^\W*(?:diskussion|debatte|ihre meinung|réagir|vos réactions|opiniones de los lectores|dì la tua|reageer|praat mee|diskutieren sie mit|обсуждение)\W*\d*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"\b(?:log(?:ged)?[ -]?in|sign(?:ed)?[ -]?(?:in|up)|register(?:ed)?|create an account|subscribe)\b.{0,60}\b(?:comments?|commenting|reply|discussion|conversation|post)\b|^\W*comments? (?:are|is|have been|on this).{0,60}(?:closed|disabled|moderated|turned off)|\bcomment(?:s|ing)? (?:policy|guidelines|rules|moderation)\b|^\W*(?:read|view) (?:the|our) terms\b"
        + @"|\b(?:opinions?|views) expressed (?:in|by|here)\b|^\W*(?:loading|load(?: more)?|show|hide|view|see|sort|all|post|submit|add|write|leave)\b.{0,30}\bcomments?\b.{0,20}$|\bbe the first\b.{0,20}\b(?:comment|reply|respond)|\bemail address will not be published\b|\brequired fields\b|\ballowed html\b|^\W*(?:you must|please) .{0,60}\bcomment"
        + @"|\b(?:anmelden|einloggen|registrieren)\b.{0,60}\b(?:kommentar\w*|kommentieren|diskutieren)\b|\bkommentarfunktion\b|\b(?:connectez|connecter|inscrivez)\b.{0,60}\b(?:commenter|commentaires?|réagir)\b|\b(?:ingresar|iniciar|inicia|regístrate|registrarse)\b.{0,60}\b(?:comentar|comentarios?)\b|\bcomentarios publicados\b|\bcomentários não representam\b|\b(?:accedi|registrati|effettua)\b.{0,60}\bcomment\w+\b|\b(?:войдите|авторизуйтесь|зарегистрируйтесь)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    [GeneratedRegex(
        @"^\W*(?:antworten|antwort|melden|gefällt mir|zitieren|teilen|répondre|signaler|citer|j'aime|responder|denunciar|reportar|citar|me gusta|curtir|compartir|compartilhar|rispondi|segnala|mi piace|condividi|beantwoorden|reageer|rapporteer|svara|svar|anmäl|vastaa|ilmoita|odpowiedz|zgłoś|cytuj|odpovědět|ответить|пожаловаться|цитировать|нравится|відповісти|yanıtla|şikayet et|cevapla|返信|답글|신고|回复|舉報|رد|απάντηση|válasz|răspunde|"
        + @"reply|report|like|likes|share|quote|add more|гость|гост|gast|invité|invitado|ospite|convidado|guest|anonymous|anonyme|anonym|anónimo|анонім|аноним|permalink|link|upvote|downvote|flag|follow|edit|delete|more|hide|collapse|expand|show replies|view replies|no comments?(?: yet)?.{0,40}|be the first to comment.{0,20}|liked by.*|reply to .{1,40}|log ?in to reply|says:?|a dit|dice|sagt|schreibt|wrote:?)\W*\d*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Control();

    // A name of up to four words stands before the verb; a colon or a time ends the line.
    [GeneratedRegex(
        @"^\W*(?:ping|track)backs?\W|^\W*(?:last edited by|zuletzt (?:bearbeitet|geändert) von|dernière modification par|última edición por)\b|^\W*click to (?:expand|collapse)\W*$"
        + @"|^(?:\S+\s+){1,4}(?:wrote|said|says|posted|commented|schrieb|schreibt|meinte|a écrit|escribió|dijo|ha scritto|scrive|schreef|skrev|napisał|пишет|написал)\b(?:.{0,40}[:↑]+|\s+(?:am|on|le|el|il|op|den|at)\b.{0,30}\d.{0,20})\s*$"
        + @"|^(?:\S+\s+){1,4}(?:am|le|el|il|op|on)\s+\d{1,2}\.?\s+\w+\s+\d{4}(?:\s*,?\s*(?:um|à|a las|alle|om|at)\s+\d{1,2}[:.h]\d{2}(?:\s+uhr)?)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(
        @"^\W*(?:vor|il y a|hace|há|fa|geleden|för|for)\s+\d+\s+\w+\W*$|^\W*\d+\s+\w+\s+(?:ago|fa|geleden|sedan|siden|atrás|temu|назад|önce)\W*$|^\W*\d{1,4}[./\-]\d{1,2}[./\-]\d{1,4}(?:[\s,]+(?:um|à|a las|às|alle|om|at|kl\.?|в)?\s*\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:uhr|[ap]\.?m\.?)?)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ago();
}
