using Stance.Reading.Files;
using Stance.Tests.Shared;

namespace Stance.Reading.Tests.Files;

public class FolderWalkTests
{
    [Fact]
    public void Paths_come_in_ordinal_order_of_the_whole_path()
    {
        using var folder = new TemporaryFolder();
        string[] names = ["a", "a.txt", "a-b", "a0", "A", "é", "ab", "b"];
        foreach (string name in names)
        {
            folder.Write($"{name}-x/1.txt", "");
            folder.Write($"{name}/z/2.txt", "");
            folder.Write($"{name}/z.txt", "");
            folder.Write($"{name} 3.txt", "");
        }

        string[] found = [.. new FolderWalk(folder.Root, _ => { }).Files()];
        Assert.Equal(found.Order(StringComparer.Ordinal), found);
        Assert.Equal(names.Length * 4, found.Length);
    }

    [Fact]
    public void Folders_are_opened_only_when_they_are_come_to()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/1.txt", "");
        folder.Write("b/2.txt", "");
        using IEnumerator<string> files = new FolderWalk(folder.Root, _ => { }).Files().GetEnumerator();
        Assert.True(files.MoveNext());
        folder.Write("b/3.txt", "");
        Assert.True(files.MoveNext() && files.MoveNext());
        Assert.Equal("b/3.txt", files.Current);
    }
}
