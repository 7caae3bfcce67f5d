using Stance.Pages;
using Stance.Sentences;

namespace Stance.Tests.Sentences;

/// <summary>The 52 English edge cases of the published Golden Rules of segmentation, in their order, with sentences of our own.</summary>
public class GoldenRulesTests
{
    [Theory]
    [InlineData("The road is long.| My boots are Torvald's.")]
    [InlineData("Whose boots are these?| They are Torvald's.")]
    [InlineData("What a boot!| Try it on.")]
    public void Simple_marks_end_a_sentence(string text) => Check(text);

    [Theory]
    [InlineData("The boots belong to Ines E. Torvald.")]
    [InlineData("Look at p. 12 of the catalogue.")]
    [InlineData("Were Ines and co. at the fair?")]
    [InlineData("We bought them from Osei, Lund & Co. in spring.")]
    [InlineData("Ask Ines and co.| They will know.")]
    [InlineData("We bought them from Osei, Lund & Co.| It has since closed.")]
    [InlineData("From the tower you see Mt. Elbrus in clear weather.")]
    [InlineData("The chapel of St. Olaf stands on 9th st. by the river.")]
    [InlineData("It is Torvald Jr.'s turn to speak.")]
    [InlineData("She toured the U.S.A. in summer.")]
    public void Initials_and_abbreviations_end_one_only_before_an_opening_word(string text) => Check(text);

    [Theory]
    [InlineData("They met in the E.U.| How did it go?")]
    [InlineData("They met in the U.S.| How did it go?")]
    [InlineData("He works for the U.S. Government in Oslo.")]
    [InlineData("She has studied in the U.S. since May.")]
    public void Names_of_countries_are_cut_only_where_the_next_word_is_no_name(string text) => Check(text);

    [Theory]
    [InlineData("At 7 a.m. Ms. Lund opened the shop.| She had swept the floor by 8 P.M.| Mr. Osei had come by then.")]
    public void A_time_of_day_before_a_name_ends_a_sentence_unless_it_opens_it(string text) => Check(text);

    [Theory]
    [InlineData("The boots cost $80.00 at the fair.")]
    [InlineData("The boots cost $80.00.| They were on sale.")]
    public void Numbers_keep_their_points(string text) => Check(text);

    [Theory]
    [InlineData("He teaches dance (He was a sailor for nine years.) at the town's school.")]
    [InlineData("His address is Ola.Lund@example.org.| He answered it.")]
    [InlineData("The page is https://www.example.org/12.5/boots_new.html.| Have a look.")]
    public void Brackets_and_addresses_do_not_end_a_sentence(string text) => Check(text);

    [Theory]
    [InlineData("She leaned over, 'It is over.' she whispered.")]
    [InlineData("She leaned over, \"It is over.\" she whispered.")]
    [InlineData("She leaned over, “It is over.” she whispered.")]
    [InlineData("She leaned over, \"It is over.\"| She closed the door behind her.")]
    [InlineData("She leaned over, “It is over.”| She closed the door behind her.")]
    public void A_quotation_ends_a_sentence_only_before_a_capital(string text) => Check(text);

    [Theory]
    [InlineData("Help!!| The boat is gone.")]
    [InlineData("Anybody??| Is somebody there?")]
    [InlineData("Help!?| Is that the boat?")]
    [InlineData("Help?!| Is that the boat?")]
    public void Doubled_marks_are_one(string text) => Check(text);

    [Theory]
    [InlineData("1.) Wash the boots |2.) Dry the boots")]
    [InlineData("1.) Wash the boots. |2.) Dry the boots.")]
    [InlineData("1) Wash the boots |2) Dry the boots")]
    [InlineData("1) Wash the boots. |2) Dry the boots.")]
    [InlineData("1. Wash the boots |2. Dry the boots")]
    [InlineData("1. Wash the boots. |2. Dry the boots.")]
    [InlineData("• 9. Wash the boots |• 10. Dry the boots")]
    [InlineData("⁃9. Wash the boots |⁃10. Dry the boots")]
    [InlineData("a. Wash the boots |b. Dry the boots |c. Wax the boots")]
    public void Items_of_a_list_run_into_one_line_are_cut_apart(string text) => Check(text);

    [Theory]
    [InlineData("He walked the whole way \nin the rain.")]
    [InlineData("It came as a surprise to\nthe whole town.")]
    public void A_line_broken_inside_a_sentence_goes_on(string text) => Check(text);

    [Theory]
    [InlineData("He walked the whole way \nin the rain.")]
    [InlineData("It came as a surprise to\nthe whole town.")]
    public void A_line_broken_inside_a_sentence_goes_on_in_a_page_too(string text) =>
        Assert.Equal(["The fair was closed.", text, "It rained."], PageSentences($"The fair was closed.\n{text}\nIt rained."));

    [Fact]
    public void Lines_without_marks_are_blocks_of_the_page_and_not_the_splitters_to_cut()
    {
        const string Text = "boots\nboats and oars\nropes, nets\n";
        Assert.Equal(["boots", "boats and oars", "ropes, nets"], PageSentences(Text));
        Assert.Single(Split(Text));
    }

    [Theory]
    [InlineData("1) Wash the boots 2) Dry the boots", "Wash the boots|2) Dry the boots")]
    [InlineData("1) Wash the boots. 2) Dry the boots.", "Wash the boots.|2) Dry the boots.")]
    [InlineData("1. Wash the boots 2. Dry the boots 3. Wax them", "Wash the boots|2. Dry the boots|3. Wax them")]
    [InlineData("1. Wash the boots. 2. Dry the boots.", "Wash the boots.|2. Dry the boots.")]
    [InlineData("9. Wash the boots 10. Dry the boots", "Wash the boots|10. Dry the boots")]
    [InlineData("• 9. Wash the boots • 10. Dry the boots", "9. Wash the boots|• 10. Dry the boots")]
    public void The_number_or_bullet_at_the_head_of_a_pages_line_is_markup_and_its_items_are_still_cut_apart(string line, string sentences) =>
        Assert.Equal(sentences.Split('|'), PageSentences(line));

    [Theory]
    [InlineData("The treasure lies at N°. 4417.201.| That is where they dug.")]
    [InlineData("The boat is the Yahoo! of the fleet.")]
    [InlineData("She rows for Yahoo! in the spring.")]
    public void Signs_that_look_like_marks_end_nothing(string text) => Check(text);

    [Theory]
    [InlineData("They will row, you and I.| Did Alba I. Lund call?")]
    public void The_word_I_ends_a_sentence_and_the_initial_does_not(string text) => Check(text);

    [Theory]
    [InlineData("Ask yourself whether “the rules of the road will seem less strict. . . .”")]
    [InlineData("“Lund [...] drew the boat with two masts [...]” (Osei 31).")]
    [InlineData("Leave out the end of a sentence with marks and a full stop . . . . |Then go on.")]
    [InlineData("We turned back where we could … |The road was gone.")]
    [InlineData("They never asked for it.... |She rowed on.")]
    [InlineData("I never was ... well, what I mean...look . . . what I say is . . . I was not there.")]
    public void Dots_leave_something_out_and_end_a_sentence_only_where_a_fourth_does(string text) => Check(text);

    // The published rule gives the first dot to the sentence before and the other three to the one behind.
    [Theory]
    [InlineData("One more habit that they lost . . . was to join two words in one. . . . |The habit lived on. . . .")]
    [InlineData("They lost the habit. ... |It lived on elsewhere.")]
    public void Dots_behind_a_full_stop_stay_with_the_sentence_that_they_follow(string text) => Check(text);

    [Theory]
    [InlineData("Boots on.|Doors open.|Mr. Lund paid 1,200.|That is a lot.")]
    [InlineData("So ends the old world.|Torvald is not amused.|Ms. Lund paid 1,200.|That is a lot.")]
    [InlineData("They sold it all on bootworld.Com and kept the rest.")]
    public void A_missing_space_does_not_join_sentences(string text) => Check(text);

    private static void Check(string text) =>
        Assert.Equal(text.Split('|', StringSplitOptions.TrimEntries), Split(text.Replace("|", "", StringComparison.Ordinal)));

    private static IEnumerable<string> PageSentences(string text) =>
        SentenceFinder.Find(text, SectionFinder.Find(text)).Select(s => s.Span.In(text).ToString());

    private static List<string> Split(string text)
    {
        var spans = new List<TextSpan>();
        SentenceSplitter.Split(text, new TextSpan(0, text.Length), spans);
        return [.. spans.Select(s => s.In(text).ToString())];
    }
}
