using Stance.Reading.Files;
using Stance.Tests.Shared;

namespace Stance.Reading.Tests.Files;

public sealed class InputExpanderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InputExpanderTests()
    {
        foreach (string name in (string[])["b/two.txt", "a/one.txt", "a/Zed.md", "a/deep/three.txt.gz", "a/notes.pdf", "c.jsonl", ".hidden/x.txt"])
        {
            _folder.Write(name, "text");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_walked_in_ordinal_order_for_pages_alone() => Assert.Equal(
        ["a/Zed.md", "a/deep/three.txt.gz", "a/one.txt", "b/two.txt", "c.jsonl"], Documents(_folder.Root));

    [Fact]
    public void What_a_browser_saved_beside_a_page_is_passed_over_unless_it_is_named()
    {
        foreach (string name in (string[])["s/story.html", "s/story_files/frame.html", "s/other_files/page.html"])
        {
            _folder.Write(name, "text");
        }

        Assert.Equal(["other_files/page.html", "story.html"], Documents(_folder.PathOf("s")));
        Assert.Equal(["frame.html"], Documents(_folder.PathOf("s/story_files")));
    }

    [Fact]
    public void A_file_is_called_by_its_name() => Assert.Equal(["one.txt"], Documents(_folder.PathOf("a/one.txt")));

    [Fact]
    public void Globs_are_expanded_by_the_program()
    {
        Assert.Equal(["a/one.txt", "b/two.txt"], Documents(_folder.PathOf("*/*.txt")));
        Assert.Equal(["a/one.txt", "b/two.txt"], Documents(_folder.PathOf("**/???.txt")));
    }

    [Fact]
    public void Kinds_follow_the_extension_before_gz()
    {
        IReadOnlyList<InputFile> files = InputExpander.Expand([_folder.Root], InputKind.Auto).Files;
        Assert.Equal([InputKind.Text, InputKind.Text, InputKind.Text, InputKind.Text, InputKind.JsonLines], files.Select(f => f.Kind));
        Assert.Equal("deep", files[1].Folder);
    }

    [Theory]
    [InlineData("missing.txt", "no such file or folder")]
    [InlineData("*.docx", "no file matches")]
    [InlineData("nowhere/*.txt", "there is no folder")]
    public void A_path_that_stands_for_nothing_is_a_problem(string name, string reason)
    {
        InputProblem problem = Assert.Single(InputExpander.Expand([_folder.PathOf(name)], InputKind.Auto).Problems);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_pages_is_a_problem()
    {
        Directory.CreateDirectory(_folder.PathOf("empty"));
        Assert.Contains("holds no pages", Assert.Single(InputExpander.Expand([_folder.PathOf("empty")], InputKind.Auto).Problems).Reason, StringComparison.Ordinal);
    }

    private static string[] Documents(string path) => [.. InputExpander.Expand([path], InputKind.Auto).Files.Select(f => f.Document)];
}
