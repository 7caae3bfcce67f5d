using Stance.Pages;

namespace Stance.Tests.Pages;

/// <summary>Threads of comments as sites print them: what people wrote stays, what names, dates, counts and offers does not.</summary>
public class CommentLayoutsTests
{
    [Theory]
    [InlineData("Anna K.\n2 hours ago\nNobody listened.\nReply\nShare", "Nobody listened.")]
    [InlineData("BlueHeron42 · 3h\nthey never do lol\n12 Likes   Reply", "they never do lol")]
    [InlineData("Old Ned\nTop Contributor\nMay 13, 2026 at 9:14 am\nI said so.\n3 0\nReply to Old Ned", "I said so.")]
    [InlineData("Guest\nLevel 3\nShame.", "Shame.")]
    [InlineData("R. Smith\n@anna nothing will change\nLike (3) Reply", "@anna nothing will change")]
    [InlineData("anna_k\n1 day ago\n\nThey should go.\n\n▲ 14 ▼ Reply\n\nOsei L. → anna_k\n20 hours ago\n\nAgreed.", "They should go.|Agreed.")]
    [InlineData("J.T.\n19 hours ago\n(Edited)\nWhat a joke!!!", "What a joke!!!")]
    [InlineData("[–] boater 12 points 3 hours ago\nMy boat is gone.\npermalink save report reply\n[deleted]", "My boat is gone.")]
    [InlineData("Peter Lund, Newton, 5 hours ago\nIt was on the radio.\nClick to rate 112 14", "It was on the radio.")]
    [InlineData("Jane, London\nabout 2 hours ago\nPoor people.\nFlag as inappropriate\nRecommended by 4", "Poor people.")]
    [InlineData("JJ · 2026-05-12 14:02 UTC\nWe do. As always ...", "We do. As always ...")]
    [InlineData("Posted by Tom on 13 May 2026\nI moved away.", "I moved away.")]
    [InlineData("Tom says:\nMay 13, 2026 at 9:00 pm\nGood riddance!\nReply", "Good riddance!")]
    [InlineData("**Anna K.** · 2 days ago\n\nThey say that.\n\n---\n\n**RC** wrote:\n\nHolograms.", "They say that.|Holograms.")]
    public void Names_dates_counts_and_buttons_between_comments_are_furniture(string thread, string comments) => Assert.Equal(comments, Comments(thread));

    [Theory]
    [InlineData("View all 12 comments")]
    [InlineData("Show 3 more replies")]
    [InlineData("Sign in to comment")]
    [InlineData("Add your comment\nName\nEmail")]
    [InlineData("Comments are closed.")]
    [InlineData("Please read our commenting policy before posting.")]
    [InlineData("Your email address will not be published. Required fields are marked *")]
    [InlineData("This comment has been removed by a moderator.")]
    [InlineData("Terms of Service | Privacy Policy\nFollow us on Twitter\nContact us\nAbout")]
    [InlineData("Most Popular\nMayor leaves town\nTen ways to dry a boot")]
    [InlineData("Related articles\nMayor leaves town\n© 2026 The Northern Ledger")]
    public void Forms_and_footers_below_a_thread_are_furniture(string below) => Assert.Equal("Good riddance!", Comments("Tom\n2 hours ago\nGood riddance!\n" + below));

    [Theory]
    [InlineData("Like father, like son")]
    [InlineData("Report this to the police!")]
    [InlineData("More of the same")]
    [InlineData("Guests of honour, my foot")]
    [InlineData("Read the report, people.")]
    public void What_only_begins_like_a_button_is_a_comment(string comment) => Assert.Equal(comment, Comments("Tom\n2 hours ago\n" + comment));

    [Fact]
    public void A_footers_heading_above_more_comments_is_none() =>
        Assert.Equal("Good riddance!|Most popular|Nobody asked me.", Comments("Tom\n2 hours ago\nGood riddance!\nAnna\n1 hour ago\nMost popular\nJ.T.\n1 hour ago\nNobody asked me."));

    [Fact]
    public void What_a_comment_quotes_with_an_angle_bracket_is_quoted()
    {
        const string Page = "Dam fails\n\nThe dam above the town failed on Monday.\n\nReader Comments\n\nTom\n2 hours ago\n> nobody was hurt\nSays who?";
        PageLayout layout = SectionFinder.Find(Page);
        Assert.Equal(["nobody was hurt"], layout.BlockQuotations.Select(q => q.In(Page).ToString()));
        Assert.Equal("nobody was hurt|Says who?", Comments(layout, Page));
    }

    private static string Comments(string thread)
    {
        string page = "Dam fails\n\nThe dam above the town failed on Monday.\n\nComments (4)\n\n" + thread + "\n";
        return Comments(SectionFinder.Find(page), page);
    }

    private static string Comments(PageLayout layout, string page) =>
        string.Join('|', layout.Sections.Where(s => s.Kind == SectionKind.ReaderComment).SelectMany(s => s.Blocks).Select(b => b.In(page).ToString()));
}
