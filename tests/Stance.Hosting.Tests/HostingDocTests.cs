using Example;
using Stance.Tests.Shared;

namespace Stance.Hosting.Tests;

/// <summary>The program that docs/hosting.md shows is one that compiles and runs, here and with the packed packages.</summary>
public class HostingDocTests
{
    [Fact]
    public void The_example_of_the_docs_is_the_one_that_runs()
    {
        string[] docs = File.ReadAllText(Repository.PathOf("docs", "hosting.md")).Split("```csharp\n");
        string example = File.ReadAllText(Repository.PathOf("tests", "Stance.Hosting.Tests", "Example", "NewsDesk.cs"));
        Assert.Single(docs, d => d.Split("```")[0] == example);
    }

    [Fact]
    public async Task The_example_labels_pages()
    {
        using var output = new StringWriter { NewLine = "\n" };
        await NewsDesk.RunAsync(output);
        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["a", "a", "b"], lines.Select(l => l.Split(' ')[0]));
        Assert.StartsWith("b Editorial", lines[2], StringComparison.Ordinal);
    }
}
