using Stance.Pages;
using Stance.Sentences;

namespace Stance.Tests.Sentences;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("Prices rose 3.5 percent. Wages fell.", 2)]
    [InlineData("Mr. Osei met Dr. Lindqvist on Monday.", 1)]
    [InlineData("Sen. Ana Ruiz (R-Ariz.) voted no.", 1)]
    [InlineData("He lives in the U.S. The rest moved away.", 2)]
    [InlineData("The U.S. Senate voted.", 1)]
    [InlineData("J. K. Moreau wrote it.", 1)]
    [InlineData("It opens at 9 a.m. on Monday.", 1)]
    [InlineData("It opens at 9 a.m. The doors close at ten.", 2)]
    [InlineData("See No. 4 on the list.", 1)]
    [InlineData("Did he go? No. He stayed.", 3)]
    [InlineData("\"Would you come?\" he asked.", 1)]
    [InlineData("She called it \"amazing.\" The crowd agreed.", 2)]
    [InlineData("\"We stay. We fight,\" she said.", 2)]
    [InlineData("Well ... that was that.", 1)]
    [InlineData("It was over… Nobody moved.", 2)]
    [InlineData("Really?! Yes.", 2)]
    [InlineData("It was late. (It usually is.) They left.", 3)]
    [InlineData("An offer, of course, is being made. … First, we check.", 2)]
    [InlineData("Acme Inc. said it would pay.", 1)]
    [InlineData("Visit example.org today.", 1)]
    [InlineData("\"Why now?\" Smith asked the committee.", 1)]
    [InlineData("\"Why now?\" The committee left.", 2)]
    [InlineData("The bill died in the U.S. Dozens of firms had fought it.", 2)]
    [InlineData("The march began in Newton, Mass. Torvald led it.", 2)]
    [InlineData("The march began in Newton, Mass., on Monday.", 1)]
    [InlineData("NEWTON, Mass. (AP) — Dozens marched.", 1)]
    [InlineData("NEWTON, N.C. — Officials said a dam broke.", 1)]
    [InlineData("He was ill. Torvald drove him home.", 2)]
    [InlineData("Doors open at the usual place at 6 p.m. Torvald will speak.", 2)]
    [InlineData("Tickets go on sale at the usual place at 10 a.m. Friday.", 1)]
    [InlineData("The 6 p.m. Torvald show was cut short that day.", 1)]
    [InlineData("It is by Stephen J. A. Ward, who wrote it.", 1)]
    [InlineData("He cited Roe v. Wade in court.", 1)]
    [InlineData("See § 4 of the act. Nobody reads it.", 2)]
    [InlineData("Dogs, cats, birds, etc. They all came.", 2)]
    [InlineData("Torvald et al. The study is old.", 2)]
    [InlineData("She has a Ph.D. in law, i.e. she knows.", 1)]
    [InlineData("The dam fell.[3] Then it rained.[citation needed] We left.", 3)]
    [InlineData("What a night! 😀 Nobody slept.", 2)]
    [InlineData("What a night :) Nobody slept.", 1)]
    [InlineData("What a night. :) Nobody slept.", 2)]
    [InlineData("The dam fell.Then it rained.", 2)]
    [InlineData("Write to Ola.Lund@example.org or see example.Org/Index.Html for it.", 1)]
    [InlineData("\"The dam fell.\"Then it rained.", 2)]
    [InlineData("It rained.  Then   it stopped.", 2)]
    [InlineData("THE DAM FELL. NOBODY SLEPT.", 2)]
    [InlineData("U.S. TROOPS LEAVE. NOBODY CARES.", 2)]
    [InlineData("i agree. they should go. lol", 2)]
    [InlineData("is that so? i doubt it! they lie", 3)]
    [InlineData("Is that so? asked the man.", 1)]
    [InlineData("\"Wait!\" said the man.", 1)]
    [InlineData("\"Wait?\" Osei argues that we should.", 2)]
    [InlineData("He called it a mess. — Ines Torvald", 1)]
    [InlineData("It rained. - Torvald left. • Osei stayed.", 3)]
    [InlineData("He won. @torvald and #boats lost.", 2)]
    [InlineData("Three things count: rain, wind and luck.", 1)]
    [InlineData("“We waited. … Nobody came.”", 2)]
    [InlineData("Well … Torvald came.", 1)]
    [InlineData("They waited ... I came.", 2)]
    [InlineData("They waited . . . I came.", 1)]
    [InlineData("The march began in Newton, Mass. “Torvald led it.”", 2)]
    [InlineData("They waited… Torvald came.", 2)]
    [InlineData("They waited.... I came.", 2)]
    [InlineData("He said so on Jan. 5 and on Sept. 12.", 1)]
    [InlineData("Acme Ltd. The firm is small.", 2)]
    [InlineData("“He said ‘stop.’ ” Then he left.", 2)]
    public void Text_is_cut_where_a_reader_would_cut_it(string text, int sentences) => Assert.Equal(sentences, Split(text).Count);

    [Fact]
    public void A_decimal_point_does_not_end_a_sentence() => Assert.Equal(["It fell to 2.1 million.", "Then it rose."], Split("It fell to 2.1 million. Then it rose."));

    [Fact]
    public void Closing_marks_belong_to_the_sentence_before() => Assert.Equal(["“Go.”", "She went."], Split("“Go.” She went."));

    [Fact]
    public void White_space_between_sentences_belongs_to_none() => Assert.Equal(["One.", "Two."], Split("  One.  \n  Two.  "));

    [Fact]
    public void A_headline_without_a_mark_runs_on_inside_a_paragraph_a_known_limit() => Assert.Single(Split("Dam fails in storm Officials said on Monday that it broke."));

    [Fact]
    public void A_name_behind_an_abbreviation_stays_in_the_sentence_a_known_limit() => Assert.Single(Split("They left the U.S. Torvald stayed."));

    [Fact]
    public void A_straight_mark_between_joined_sentences_goes_where_it_is_paired() =>
        Assert.Equal(["\"It fell.\"", "Then he said.", "\"It rose.\""], Split("\"It fell.\"Then he said.\"It rose.\""));

    [Fact]
    public void A_block_beyond_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceSplitter.Split("abc", new TextSpan(1, 5), new List<TextSpan>()));

    private static List<string> Split(string text)
    {
        var spans = new List<TextSpan>();
        SentenceSplitter.Split(text, new TextSpan(0, text.Length), spans);
        return [.. spans.Select(s => s.In(text).ToString())];
    }
}
