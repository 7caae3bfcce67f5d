using Stance.Pages;

namespace Stance.Tests.Pages;

public class SectionFinderTests
{
    private const string Reprint = """
        date 2026-03-02 World
        Ministry weighs offer to televise treaty talks
        NV
        Mon, 02 Mar 2026 10:15 UTC
        The ministry is weighing an offer to televise the talks. A decision is due on Friday.
        What the talks are about
        They concern fishing rights.
        Comment: Cameras rarely make diplomats braver, as recent history shows:
        - Talks end without statement
        - Harbour closed for a third week
        Reader Comments
        They will only show us the handshake. Bet on it.
        QT
        Puppets.
        """;

    [Fact]
    public void A_reprinted_report_has_headline_body_note_and_comments() => Assert.Equal(
        [
            "headline: Ministry weighs offer to televise treaty talks",
            "body: The ministry is weighing an offer to televise the talks. A decision is due on Friday.",
            "body: They concern fishing rights.",
            "editor-comment: Cameras rarely make diplomats braver, as recent history shows:",
            "editor-comment: Talks end without statement",
            "editor-comment: Harbour closed for a third week",
            "reader-comment: They will only show us the handshake. Bet on it.",
            "reader-comment: Puppets.",
        ],
        BlocksOf(Reprint));

    [Fact]
    public void The_byline_block_tells_outlet_and_date()
    {
        PageLayout layout = SectionFinder.Find(Reprint);
        Assert.Equal("NV", layout.Outlet);
        Assert.Equal("2026-03-02", layout.Date);
    }

    [Theory]
    [InlineData("The Northern Ledger", "The Northern Ledger")]
    [InlineData("Reuters", "Reuters")]
    [InlineData("RT", "RT")]
    [InlineData("Odile Marchetti", null)]
    [InlineData("Odile Marchetti, Chief Reporter", null)]
    public void A_line_between_title_and_date_is_an_outlet_only_if_it_looks_like_one(string line, string? outlet) =>
        Assert.Equal(outlet, SectionFinder.Find($"Bridge to close for repairs\n{line}\n12 May 2026\nThe bridge will close.").Outlet);

    [Theory]
    [InlineData("Tue, 12 May 2026 09:15 UTC", "2026-05-12")]
    [InlineData("Published: 12 May 2026", "2026-05-12")]
    [InlineData("May 12, 2026", "2026-05-12")]
    [InlineData("2026-05-12", "2026-05-12")]
    [InlineData("12th May 2026, 9.15 a.m.", "2026-05-12")]
    [InlineData("05/12/2026", null)]
    public void A_date_line_is_read_unless_day_and_month_are_a_guess(string line, string? date)
    {
        PageLayout layout = SectionFinder.Find($"Bridge to close for repairs\n{line}\nThe bridge will close.");
        Assert.Equal(date, layout.Date);
        Assert.DoesNotContain(BlocksOf($"Bridge to close for repairs\n{line}\nThe bridge will close."), b => b.Contains(line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_opens_with_prose_has_no_headline() => Assert.Equal(
        ["body: The bridge will close on Monday.", "body: Drivers were told to use the ferry."],
        BlocksOf("The bridge will close on Monday.\nDrivers were told to use the ferry."));

    [Fact]
    public void One_line_alone_is_body() => Assert.Equal(["body: The bridge will close"], BlocksOf("The bridge will close"));

    [Fact]
    public void A_note_above_the_report_is_only_its_own_paragraph() => Assert.Equal(
        ["headline: Bridge to close for repairs", "editor-comment: This report was updated with a statement.", "body: The bridge will close."],
        BlocksOf("Bridge to close for repairs\nEditor's note: This report was updated with a statement.\nThe bridge will close."));

    [Fact]
    public void A_bracketed_note_inside_a_paragraph_is_cut_out_of_it() => Assert.Equal(
        ["body: Cars are banned.", "editor-comment: We asked why.", "body: Buses are not."],
        BlocksOf("Cars are banned. [Ed.: We asked why.] Buses are not."));

    [Theory]
    [InlineData("Reader Comments")]
    [InlineData("Comments (12)")]
    [InlineData("12 Comments")]
    [InlineData("User comments:")]
    [InlineData("Join the discussion")]
    [InlineData("Join the conversation")]
    [InlineData("Have your say")]
    [InlineData("READERS' COMMENTS")]
    [InlineData("## Comments")]
    public void Headings_above_reader_comments_are_known(string heading) => Assert.Equal(
        ["body: The bridge will close.", "reader-comment: About time."],
        BlocksOf($"The bridge will close.\n{heading}\nAbout time."));

    [Fact]
    public void A_comment_counter_above_the_report_does_not_make_readers_of_it() => Assert.Equal(
        ["headline: Bridge to close for repairs", "body: The bridge will close."],
        BlocksOf("Bridge to close for repairs\n3 comments\nThe bridge will close."));

    [Fact]
    public void Names_times_votes_and_buttons_between_comments_are_dropped() => Assert.Equal(
        [
            "body: The bridge will close.",
            "reader-comment: My bus goes over it.",
            "reader-comment: nonsense",
            "reader-comment: Ask the council, Anna.",
            "reader-comment: OK",
        ],
        BlocksOf("""
            The bridge will close.
            Comments (4)
            Anna K.
            12 May 2026, 10:02
            My bus goes over it.
            Reply
            river_rat77
            3 hours ago
            nonsense
            ▲ 4
            Reply · Report
            Old Ned from Leeds
            yesterday
            Ask the council, Anna.
            12 likes
            T.M. | May 13, 2026
            OK
            """));

    [Fact]
    public void Wrapped_lines_are_joined_to_paragraphs()
    {
        string text = """
            The bridge over the river will be closed for the whole of the
            summer while engineers replace the bearings that carry its
            northern span. Drivers have been told to use the ferry at

            Two further closures are planned for the autumn, when the
            approach roads are to be widened and the old toll house will
            be taken down stone by stone.
            """;
        Assert.Equal(2, SectionFinder.Find(text).Sections.SelectMany(s => s.Blocks).Count());
    }

    [Fact]
    public void A_sentence_broken_across_lines_is_one_block_and_its_first_line_no_heading() => Assert.Equal(
        ["body: The bridge will close.", "body: “Drivers must now\ntake the old\nferry north.”", "body: Trains run as usual."],
        BlocksOf("The bridge will close.\n“Drivers must now\ntake the old\nferry north.”\nTrains run as usual."));

    [Theory]
    [InlineData("bring these along\nboots, rope and oars.")]
    [InlineData("We still need more\n\nboats at the quay.")]
    [InlineData("We still need these:\nboats at the quay.")]
    [InlineData("We still need more!\nboats at the quay.")]
    [InlineData("We still need more\nboats at the quay")]
    [InlineData("We still need more\nBoats lie at the quay.")]
    [InlineData("We still need more\n- boats at the quay.")]
    public void Lines_that_do_not_read_on_as_one_sentence_stay_apart(string lines) =>
        Assert.DoesNotContain(BlocksOf($"The bridge will close.\n{lines}"), b => b.Contains('\n', StringComparison.Ordinal));

    [Fact]
    public void Credits_copyright_links_and_buttons_are_furniture() => Assert.Equal(
        ["body: The bridge will close.", "body: Trains run as usual."],
        BlocksOf("""
            The bridge will close.
            Advertisement
            Related: Ten bridges that never opened
            — Bridge Watch (@bridgewatch) May 12, 2026
            https://example.org/bridge
            ***
            Trains run as usual.
            (Reporting by A. Writer; Editing by B. Reader)
            © 2026 The Northern Ledger. All rights reserved.
            """));

    [Fact]
    public void An_editors_note_between_paragraphs_does_not_swallow_the_report() => Assert.Equal(
        ["headline: Title of page", "body: First paragraph here.", "editor-comment: Updated at two.", "body: The minister denied it.", "body: An inquiry follows."],
        BlocksOf("Title of page\n\nFirst paragraph here.\n\nEditor's note: Updated at two.\n\nThe minister denied it.\n\nAn inquiry follows."));

    [Theory]
    [InlineData("Comments")]
    [InlineData("Leave a comment")]
    [InlineData("12 Comments")]
    public void A_link_to_the_comments_above_the_report_is_not_their_heading(string link) => Assert.Equal(
        ["headline: Bridge repairs to take two years", "body: Repairs will take two years."],
        BlocksOf($"Bridge repairs to take two years\nBy Jane Doe\n3 March 2026\n{link}\n\nRepairs will take two years.\n"));

    [Theory]
    [InlineData("Published: 09:00, 4 June 2025", "2025-06-04")]
    [InlineData("09:30 GMT 14 May 2026", "2026-05-14")]
    [InlineData("Updated 9.30am, Tuesday 14 May 2026", "2026-05-14")]
    public void The_hour_is_not_the_day(string line, string date) => Assert.Equal(date, SectionFinder.Find($"Pool to close\n{line}\nThe pool will close.").Date);

    [Fact]
    public void A_kicker_above_the_title_is_dropped()
    {
        PageLayout layout = SectionFinder.Find("Politics\nMinister resigns over leaked letters\nBy Tom Archer\n14 April 2026\n\nHe resigned.\n");
        Assert.Equal("2026-04-14", layout.Date);
        Assert.Equal(["headline: Minister resigns over leaked letters", "body: He resigned."], BlocksOf("Politics\nMinister resigns over leaked letters\nBy Tom Archer\n14 April 2026\n\nHe resigned.\n"));
    }

    [Theory]
    [InlineData("The Long Goodbye")]
    [InlineData("Post Office Scandal Deepens")]
    public void A_title_above_a_byline_is_not_an_outlet(string title)
    {
        PageLayout layout = SectionFinder.Find($"{title}\nBy Tom Archer\n14 April 2026\nHe resigned.\n");
        Assert.Null(layout.Outlet);
        Assert.NotNull(layout.Title);
    }

    [Theory]
    [InlineData("Source: my cousin works there.")]
    [InlineData("Share this before they delete it.")]
    [InlineData("Well said")]
    [InlineData("Read more, post less.")]
    [InlineData("from what I can see it was running")]
    public void What_readers_write_is_not_furniture(string comment) => Assert.Contains("reader-comment: " + comment, BlocksOf($"The bridge will close.\nComments\nSome first remark.\n{comment}\nA last remark."));

    [Fact]
    public void A_name_directly_on_its_text_is_dropped_where_blank_lines_part_the_comments() => Assert.Equal(
        ["body: The bridge will close.", "reader-comment: They should buy a phone.", "reader-comment: Typical."],
        BlocksOf("The bridge will close.\n\nComments\n\nAnna K.\nThey should buy a phone.\n\nBob from Leeds\nTypical."));

    internal static string[] BlocksOf(string text) =>
        [.. SectionFinder.Find(text).Sections.SelectMany(s => s.Blocks.Select(b => $"{SectionNames.Of(s.Kind)}: {b.In(text)}"))];
}
