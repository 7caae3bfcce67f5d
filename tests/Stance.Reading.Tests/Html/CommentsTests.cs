using Stance.Pages;

namespace Stance.Reading.Tests.Html;

/// <summary>Readers' comments become sections of their own, whatever markup they come in, and never part of the article.</summary>
public class CommentsTests
{
    private const string First = "Nine weeks? They said four when they asked for the money.";
    private const string Second = "Good. I have heard it groan every night since August.";

    [Theory]
    [InlineData("<div class='connect'><h3>Join the conversation...</h3></div><div class='content-secondary'><h3>MOST WATCHED</h3><ul><li><a href='a'>Gale tears the roof off a barn</a></li><li>Air Date: November 19, 2019</li></ul><p>The market has moved to the lower quay.</p></div>")]
    [InlineData("<h3>Comments</h3><div class='rail'><p><time>19 November 2025</time></p><p>The market has moved to the lower quay.</p></div>")]
    [InlineData("<h3>Have your say</h3><aside><p>Anna K., 12 May 2026</p><p>The market has moved to the lower quay.</p></aside>")]
    [InlineData("<h3>Leave a comment</h3><h3>More stories</h3><p>12 May 2026</p><p>The market has moved to the lower quay.</p>")]
    [InlineData("<h3>Comments</h3><footer><p>12 May 2026</p><p>Use of this site means that you accept its terms.</p></footer>")]
    [InlineData("<div class='widget widget_recent_comments'><h4>Recent comments</h4><ul id='recentcomments'><li class='recentcomments'><span class='comment-author-link'>Petra</span> on <a href='a'>Gale tears the roof off a barn</a></li></ul></div>")]
    public void A_heading_above_other_things_makes_no_comments(string more) => Assert.Empty(ReadHtml.Comments(ReadHtml.WithArticle(more)));

    [Fact]
    public void Comments_below_a_heading_end_at_the_next_of_its_rank()
    {
        Page page = ReadHtml.WithArticle($"<hr><h3>Comments</h3><p>Petra Lind says:</p><p>{First}</p><p>12 May 2026</p><hr><h3>More stories</h3><p>Gale tears the roof off a barn.</p>");
        Assert.Equal([First], ReadHtml.Comments(page));
    }

    [Theory]
    [InlineData("Petra Lind wrote on Tuesday:", false)]
    [InlineData("owl77 said: ↑", false)]
    [InlineData("Ute Brandt schrieb am 6.11.2024, 09:15", false)]
    [InlineData("Heinz M. am 5. November 2024 um 12:03 Uhr", false)]
    [InlineData("Pingback: Bridges of the coast — Boat Blog", false)]
    [InlineData("Last edited by heron on Tue Nov 05, 2024, edited 1 time in total.", false)]
    [InlineData("Click to expand...", false)]
    [InlineData("That is what he said", true)]
    [InlineData("The mayor said on Monday that it was safe.", true)]
    [InlineData("The whole council said: never again.", true)]
    public void Who_wrote_and_when_is_no_comment(string line, bool words)
    {
        Page page = ReadHtml.WithArticle($"<div class='comments'><div class='comment'><p>{line}</p><p>{First}</p><a>Reply</a></div><div class='comment'><p>{Second}</p><a>Reply</a></div></div>");
        Assert.Equal(words, ReadHtml.Comments(page).Contains(line));
        Assert.Contains(First, ReadHtml.Comments(page));
    }

    [Fact]
    public void WordPress_lists() => AssertComments($"""
        <div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on &#8220;Swing bridge to close&#8221;</h2><ol class="comment-list">
        <li id="comment-11" class="comment byuser comment-author-admin even thread-even depth-1"><article id="div-comment-11" class="comment-body">
        <footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Petra Lind</b> <span class="says">says:</span></div>
        <div class="comment-metadata"><a href="#"><time datetime="2026-02-03T10:00">February 3, 2026 at 10:00 am</time></a></div></footer>
        <div class="comment-content"><p>{First}</p></div><div class="reply"><a class="comment-reply-link">Reply</a></div></article>
        <ol class="children"><li class="comment odd depth-2"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Owl77</b> <span class="says">says:</span></div></footer>
        <div class="comment-content"><p>{Second}</p></div></article></li></ol></li></ol>
        <div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form class="comment-form"><p class="comment-notes">Your email address will not be published. Required fields are marked *</p><label>Comment</label></form></div></div>
        """);

    [Fact]
    public void Older_WordPress_lists() => AssertComments($"""
        <h3 id="comments">2 Responses to “Swing bridge to close”</h3><ol class="commentlist">
        <li class="comment even" id="comment-1"><div id="div-comment-1" class="comment-body"><div class="comment-author vcard"><cite class="fn">Petra Lind</cite> <span class="says">says:</span></div>
        <div class="comment-meta commentmetadata"><a href="#">February 3, 2026 at 10:00 am</a></div><p>{First}</p><div class="reply"><a href="#">Reply</a></div></div></li>
        <li class="comment odd" id="comment-2"><div class="comment-body"><div class="comment-author vcard"><cite class="fn">Owl77</cite></div><p>{Second}</p></div></li></ol>
        """);

    [Fact]
    public void Disqus_threads() => AssertComments($"""
        <div id="disqus_thread"><section id="conversation"><div id="posts"><ul id="post-list" class="post-list">
        <li class="post" id="post-1"><div class="post-content"><div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color"><a href="#">Petra Lind</a></span></span>
        <span class="post-meta"><a class="time-ago" title="Tuesday">3 days ago</a></span></header><div class="post-body-inner"><div class="post-message-container"><div class="publisher-anchor-color"><div class="post-message"><div><p>{First}</p></div></div></div></div></div>
        <footer class="comment__footer"><menu><li class="voting"><a><span>4</span></a></li><li class="reply"><a>Reply</a></li><li class="share"><a>Share ›</a></li></menu></footer></div></div>
        <ul class="children"><li class="post" id="post-2"><div class="post-content"><div class="post-body"><header><span class="post-byline"><span class="author">Owl77</span></span><span class="post-meta"><a>2 days ago</a></span></header>
        <div class="post-message-container"><div class="post-message"><p>{Second}</p></div></div></div></div></li></ul></li></ul></div></section></div>
        """);

    [Fact]
    public void Schema_org_comments() => AssertComments($"""
        <section><h2>Letters</h2><div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Petra Lind</span><time itemprop="dateCreated" datetime="2026-02-03">3 Feb</time><div itemprop="text">{First}</div></div>
        <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Owl77</span><div itemprop="text">{Second}</div><a href="#">Reply</a></div></section>
        """);

    [Fact]
    public void A_section_of_comments_inside_the_article() => AssertComments($"""
        <article><section class="comments"><h3>Comments (2)</h3><div class="comment"><strong class="comment-author">Petra Lind</strong><span class="comment-date">12 May 2026</span><p>{First}</p><button>Like</button></div>
        <div class="comment"><strong class="comment-author">Owl77</strong><p>{Second}</p></div></section></article>
        """);

    [Theory]
    [InlineData("Kommentare (2)", "Antworten", "vor 3 Stunden")]
    [InlineData("2 commentaires", "Répondre", "il y a 3 heures")]
    [InlineData("Comentarios", "Responder", "hace 3 horas")]
    [InlineData("Commenti", "Rispondi", "3 ore fa")]
    [InlineData("Reacties", "Reageer", "3 uur geleden")]
    [InlineData("Reader Comments", "Reply", "3 hours ago")]
    public void A_heading_alone_in_many_languages(string heading, string reply, string time) => AssertComments($"""
        <div><h2>{heading}</h2><div><b>petra_lind</b><br><br>{time}<br><br>{First}<br><br>{reply}<br><br><b>Owl77</b><br><br>{time}<br><br>{Second}<br><br>{reply}</div></div>
        """);

    [Fact]
    public void Comments_that_only_the_structured_data_holds()
    {
        string json = $$$"""{"@context":"https://schema.org","@type":"NewsArticle","headline":"Swing bridge to close","comment":[{"@type":"Comment","text":"{{{First}}}","author":{"@type":"Person","name":"Petra Lind"}},{"@type":"Comment","text":"{{{Second}}}"}]}""";
        AssertComments($"<script type=\"application/ld+json\">{json}</script>");
    }

    [Fact]
    public void A_forum_opens_with_its_first_post_and_the_others_answer()
    {
        string Post(string name, string text) => $"""
            <article class="message message--post js-post"><div class="message-user"><h4 class="message-name">{name}</h4><h5 class="userTitle">Member</h5></div>
            <div class="message-content postbody"><div class="bbWrapper">{text}</div></div><footer class="message-footer"><a>Reply</a></footer></article>
            """;
        Page page = ReadHtml.Page($"<html><body><h1>Is the swing bridge safe?</h1><div class=\"forum-posts\">{Wrapped("petra", ReadHtml.Article)}{Wrapped("owl77", First)}{Wrapped("heron", Second)}</div></body></html>");
        Assert.Equal(3, ReadHtml.Blocks(page, SectionKind.Body).Length);
        Assert.Equal([First, Second], ReadHtml.Comments(page));
        string Wrapped(string name, string text) => $"<div class=\"message-list-item\">{Post(name, text)}</div>";
    }

    [Theory]
    [InlineData("<div id=\"p{1}\" class=\"post has-profile bg2\"><div class=\"inner\"><dl class=\"postprofile\"><dt><a href=\"#\">{0}</a></dt><dd>Posts: 12</dd><dd>Joined: May 2019</dd></dl><div class=\"postbody\"><h3><a href=\"#p{1}\">Re: bridge</a></h3><p class=\"author\">by <strong>{0}</strong> » Tue Feb 03, 2026 10:00 am</p><div class=\"content\">{2}</div></div></div></div>")]
    [InlineData("<div class=\"topic-post\"><article id=\"post_{1}\"><div class=\"row\"><div class=\"topic-avatar\"></div><div class=\"topic-body\"><div class=\"topic-meta-data\"><span class=\"username\"><a>{0}</a></span><span class=\"post-date\">3d</span></div><div class=\"regular contents\"><div class=\"cooked\">{2}</div></div></div></div></article></div>")]
    [InlineData("<li class=\"postbitlegacy postcontainer\" id=\"post_{1}\"><div class=\"posthead\"><span class=\"postdate\">02-03-2026, 10:00 AM</span></div><div class=\"userinfo\"><a class=\"username\">{0}</a><span class=\"usertitle\">Member</span></div><div class=\"postbody\"><div class=\"content\"><blockquote class=\"postcontent\">{2}</blockquote></div></div><div class=\"postfoot\"><a>Reply With Quote</a></div></li>")]
    public void Forums_of_several_makes(string post)
    {
        string posts = string.Concat(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, post, "petra", 1, ReadHtml.Article), string.Format(System.Globalization.CultureInfo.InvariantCulture, post, "owl77", 2, First), string.Format(System.Globalization.CultureInfo.InvariantCulture, post, "heron", 3, Second));
        Page page = ReadHtml.Page($"<html><body><h1>Is the swing bridge safe?</h1><div>{posts}</div></body></html>");
        Assert.Equal(3, ReadHtml.Blocks(page, SectionKind.Body).Length);
        Assert.Equal([First, Second], ReadHtml.Comments(page));
    }

    [Fact]
    public void What_a_comment_quotes_is_a_quotation_in_it()
    {
        Page page = ReadHtml.WithArticle($"<div id=\"comments\"><div class=\"comment\"><div class=\"comment-author\">Owl77</div><div class=\"comment-text\"><blockquote>{First}</blockquote><p>{Second}</p></div></div></div>");
        Assert.Equal([First, Second], ReadHtml.Comments(page));
        Assert.Equal(First, Assert.Single(page.Layout!.BlockQuotations).In(page.Text).ToString());
    }

    [Theory]
    [InlineData("<a class=\"comments-link\" href=\"#c\">12 comments</a>")]
    [InlineData("<div id=\"comments\"><p>You must be logged in to post a comment.</p></div>")]
    [InlineData("<div class=\"comments-closed\">Comments are closed.</div>")]
    [InlineData("<section id=\"discussion\"><h2>Discussion</h2></section>")]
    public void Counters_notices_and_empty_lists_are_no_comments(string html)
    {
        Page page = ReadHtml.WithArticle(html);
        Assert.Empty(ReadHtml.Comments(page));
        Assert.Equal(3, ReadHtml.Blocks(page, SectionKind.Body).Length);
    }

    [Fact]
    public void A_body_class_that_says_comments_are_open_hides_no_article()
    {
        Page page = ReadHtml.Page($"<html><body class=\"single comments-open\"><div class=\"has-comments post\"><h1>Swing bridge to close</h1>{ReadHtml.Article}</div></body></html>");
        Assert.Equal(3, ReadHtml.Blocks(page, SectionKind.Body).Length);
        Assert.Empty(ReadHtml.Comments(page));
    }

    private static void AssertComments(string markup)
    {
        Page page = ReadHtml.WithArticle(markup);
        Assert.Equal([First, Second], ReadHtml.Comments(page));
        Assert.Equal(3, ReadHtml.Blocks(page, SectionKind.Body).Length);
        Assert.Equal(["Swing bridge to close"], ReadHtml.Blocks(page, SectionKind.Headline));
    }
}
