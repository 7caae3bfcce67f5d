using Stance.Labels;

namespace Stance.Tests.Labels;

/// <summary>What is made ready before the first page.</summary>
public class FirstPageTests
{
    [Fact]
    public void Making_ready_needs_nothing_and_fails_at_nothing() => FirstPage.Prepare();
}
