using Stance.Archive.Documents;

namespace Stance.Archive.Tests.Documents;

public class PublicationDayTests
{
    [Theory]
    [InlineData("2026-05-02", "2026-05-02")]
    [InlineData(" 2026-05-02T23:59:00-08:00", "2026-05-02")]
    [InlineData("1968-03-04", "1968-03-04")]
    [InlineData("2 May 2026", "2026-05-02")]
    [InlineData("May 2nd, 2026 10:15 am", "2026-05-02")]
    [InlineData("20260502", "2026-05-02")]
    [InlineData("05/06/2026", null)]
    [InlineData("2026-02-30", null)]
    [InlineData("May 2026", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_date_names_a_day_or_none(string? date, string? day) => Assert.Equal(day, PublicationDay.Of(date));
}
