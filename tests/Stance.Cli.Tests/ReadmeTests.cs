using Stance.Tests.Shared;

namespace Stance.Cli.Tests;

/// <summary>What the README shows is what the program prints.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_example_row_is_a_row_of_the_samples()
    {
        string[] readme = File.ReadAllLines(Repository.PathOf("README.md"));
        string[] examples = [.. readme.Where(l => l.StartsWith("{\"document\":", StringComparison.Ordinal))];
        string[] printed = ProgramRun.Of("stance", ["score", "samples/the-brass-bell/marsh-lights.txt", "--format", "jsonl"]).Output.Split('\n');
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Contains(example, printed));
    }

    [Fact]
    public void The_example_of_a_comparison_is_what_is_printed()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        int start = readme.IndexOf("```\n source ", StringComparison.Ordinal) + 4;
        string[] example = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] printed = [.. ProgramRun.Of("stance", ["compare", "samples"]).Output.Split('\n').Select(l => l.TrimEnd())];
        Assert.True(example.Length > 10, $"{example.Length} lines");
        Assert.All(example, line => Assert.Contains(line, printed));
    }

    [Fact]
    public void The_commands_of_the_readme_name_files_that_are_there()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        foreach (string path in (string[])["src/Stance.Cli", "src/Stance.Training", "tests/Stance.Benchmarks", "samples", "training-data/CODEBOOK.md", "docs/output.md", "docs/learning.md", "docs/statistics.md", "docs/report.md", "training-data/README.md"])
        {
            Assert.Contains(path, readme, StringComparison.Ordinal);
            Assert.True(Path.Exists(Repository.PathOf(path)), path);
        }
    }
}
