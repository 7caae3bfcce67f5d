using Stance.Pages;

namespace Stance.Tests.Pages;

/// <summary>What people paste along with an article's headline, and headlines broken by a column.</summary>
public class MastheadTests
{
    [Theory]
    [InlineData("THE VALLEY LEDGER\n\nDam fails in storm\n\nThe dam failed on Monday, they said.", "THE VALLEY LEDGER", null)]
    [InlineData("VALLEY TIMES\nwww.valleytimes.example\n\nDam fails in storm\n\nAda Roe, Water Correspondent\nTue 12 May 2026 10.00 GMT\nLast modified on Wed 13 May 2026 09.12 GMT\n\nThe dam failed on Monday, they said.", "VALLEY TIMES", "2026-05-12")]
    [InlineData("The Valley Ledger\nhttps://valley.example/news\nDam fails in storm\nBy Ada Roe\nLast modified: 13 May 2026\nThe dam failed on Monday, they said.", "The Valley Ledger", "2026-05-13")]
    public void A_masthead_and_an_address_may_stand_above_the_headline(string page, string outlet, string? date)
    {
        PageLayout layout = SectionFinder.Find(page);
        Assert.Equal(["Dam fails in storm", "The dam failed on Monday, they said."], layout.Sections.SelectMany(s => s.Blocks).Select(b => b.In(page).ToString()));
        Assert.Equal((outlet, date), (layout.Outlet, layout.Date));
        Assert.Equal("Dam fails in storm", layout.Title?.In(page).ToString());
    }

    [Fact]
    public void A_shouted_headline_that_names_no_outlet_stays_one()
    {
        const string Page = "STORM BREAKS DAM\n\nHundreds flee the valley\n\nThe dam failed on Monday, they said.";
        Assert.Equal("STORM BREAKS DAM", SectionFinder.Find(Page).Title?.In(Page).ToString());
    }

    [Fact]
    public void A_headline_that_the_column_broke_is_one()
    {
        const string Page = "Water board lets the dam above the town\nrot\nAda Roe, Water Correspondent\nValley Ledger\n12 May 2026\n\nThe dam above the town failed on Monday in\nthe worst of the storm, and the board had\nbeen told of the cracks in it years before\nby the very people who were paid to look.\nNobody in the valley was hurt by the flood\nwhich went by at night when the roads were\nempty and the mill below had been shut for\nthe holiday, so the engineer of the county\nsaid.";
        PageLayout layout = SectionFinder.Find(Page);
        Assert.Equal("Water board lets the dam above the town\nrot", layout.Title?.In(Page).ToString());
        Assert.Equal(("Valley Ledger", "2026-05-12"), (layout.Outlet, layout.Date));
        Assert.StartsWith("The dam above", layout.Sections[1].Blocks[0].In(Page).ToString(), StringComparison.Ordinal);
    }
}
