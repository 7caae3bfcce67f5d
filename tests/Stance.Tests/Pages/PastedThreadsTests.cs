using Stance.Pages;

namespace Stance.Tests.Pages;

/// <summary>Comments, posts and notes as people paste them into a text file.</summary>
public class PastedThreadsTests
{
    private const string Article = "Dam fails in storm\n\nThe dam above the town failed on Monday, they said.\n\n";

    [Theory]
    [InlineData("Tom\n2 hours ago\nSo much for that.\n12 likes\nReply\n\nNell Roe\n1 hour ago\nWho pays?", "So much for that.|Who pays?")]
    [InlineData("Tom\nSo much for that.\n2 days ago\nNell Roe, Upper Valley\nI swim.", "So much for that.|I swim.")]
    [InlineData("Tom B: I lived there.\n\nNell R.: Me too.", "I lived there.|Me too.")]
    [InlineData("**Tom** (5 May): I bet they knew.", "I bet they knew.")]
    [InlineData("tom_b: they knew\n\nroe88 - no they did not", "they knew|no they did not")]
    [InlineData("Fun Fact: It leaked.\n\nPlan B: They run.", "Fun Fact: It leaked.|Plan B: They run.")]
    [InlineData("NellRoe77 · 3 days ago\nI think it was old. Edited", "I think it was old.")]
    [InlineData("My letter was edited.", "My letter was edited.")]
    public void Names_before_comments_and_marks_behind_them_are_furniture(string thread, string comments)
    {
        string page = Article + "Comments\n\n" + thread;
        Assert.Equal(comments, Blocks(page, SectionKind.ReaderComment));
    }

    [Theory]
    [InlineData("Comments\n\nroe88: they knew\ntom_b - yes they did", "they knew|yes they did")]
    [InlineData("2 comments\nNell Roe\n1 hour ago\nThey knew.\nReply", "They knew.")]
    [InlineData("Comments\n\nDam fails in storm\nBy Ada Roe\n12 May 2026\nThe dam failed on Monday, they said.", "")]
    [InlineData("12 comments\nAda Roe\n12 May 2026\nThe dam failed on Monday, they said.", "")]
    public void A_paste_may_begin_with_the_comments(string page, string comments) => Assert.Equal(comments, Blocks(page, SectionKind.ReaderComment));

    [Theory]
    [InlineData("Ada Roe @adaroe · 3h\nBREAKING: dam above the town fails 🧵 1/4\n12 Retweets 40 Likes\n\nReplying to @adaroe\n@adaroe lol of course it did", "BREAKING: dam above the town fails 🧵 1/4|@adaroe lol of course it did")]
    [InlineData("Ada Roe @adaroe · 12 May\nThe dam has failed. Stay away.", "The dam has failed. Stay away.")]
    public void The_line_above_a_post_is_no_headline(string page, string body)
    {
        Assert.Equal(body, Blocks(page, SectionKind.Body));
        Assert.Null(SectionFinder.Find(page).Title);
    }

    [Theory]
    [InlineData("NOTE FROM THE EDITOR\nThe board should think again.", "The board should think again.")]
    [InlineData("Editor’s note:\n\nThe board owns the mill.\n\nThe mill was not hurt, they said.", "The board owns the mill.")]
    [InlineData("Correction, May 13: The dam is 40 years old.", "The dam is 40 years old.")]
    [InlineData("UPDATE (13 May, 10:15 am): The road is open again.", "The road is open again.")]
    [InlineData("**Update:** The road is open again.", "The road is open again.")]
    [InlineData("[Ed.: The board did not reply.]", "The board did not reply.")]
    [InlineData("Update on the road: it is closed.", "")]
    public void Notes_with_a_heading_of_their_own_and_corrections_are_the_outlets(string note, string rows) =>
        Assert.Equal(rows, Blocks(Article + note, SectionKind.EditorComment));

    [Fact]
    public void A_button_between_wrapped_comments_is_none_of_their_lines()
    {
        const string Page = "Dam fails in storm\n\nThe dam above the town failed on Monday in\nthe worst of the storm, and the board had\nbeen told of the cracks in it years before\nby the very people who were paid to look.\n\nComments\n\nTom\n2 hours ago\nThey were told of it at every one of the\nmeetings that I went to in all those years\nand they sat there and looked at the clock\nReply\n\nNell Roe\n1 hour ago\nMe too.\nReply";
        Assert.Equal("They were told of it at every one of the\nmeetings that I went to in all those years\nand they sat there and looked at the clock|Me too.", Blocks(Page, SectionKind.ReaderComment));
    }

    [Fact]
    public void Short_lines_of_one_speech_are_one_block()
    {
        const string Page = "Dam fails\n\nShe said: \"The dam is\neighty years old and\nthe wall is cracked.\" The board\nsaid so on Tuesday.";
        Assert.Equal("She said: \"The dam is\neighty years old and\nthe wall is cracked.\" The board\nsaid so on Tuesday.", Blocks(Page, SectionKind.Body));
    }

    private static string Blocks(string page, SectionKind kind) =>
        string.Join('|', SectionFinder.Find(page).Sections.Where(s => s.Kind == kind).SelectMany(s => s.Blocks).Select(b => b.In(page).ToString()));
}
