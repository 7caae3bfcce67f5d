using System.Text.RegularExpressions;
using Stance.Tests.Shared;

namespace Stance.Tests.Conventions;

/// <summary>Rules of STYLE.md that the compiler doesn't keep.</summary>
public partial class SourceTests
{
    private const int MostLines = 400;

    // Later stages may use earlier ones, never the reverse.
    private static readonly string[] Stages = ["Pages", "Sentences", "Features", "Models", "Labels", "Comparison"];

    [Fact]
    public void No_stage_of_the_library_uses_a_later_one()
    {
        int examined = 0;
        foreach (string file in Directory.GetFiles(Repository.PathOf("src", "Stance"), "*.cs", SearchOption.AllDirectories).Where(IsSource))
        {
            int own = Array.IndexOf(Stages, Path.GetFileName(Path.GetDirectoryName(file)));
            Assert.True(own >= 0, $"{file} lies in no stage's folder");
            foreach (Match match in UsingLine().Matches(File.ReadAllText(file)))
            {
                int used = Array.IndexOf(Stages, match.Groups[1].Value);
                Assert.True(used <= own, $"{file} uses {match.Value}");
                examined++;
            }
        }

        Assert.True(examined > 20, $"{examined} using lines examined");
    }

    [Fact]
    public void A_file_holds_one_public_type_of_its_own_name_and_is_not_long()
    {
        int examined = 0;
        foreach (string file in Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Where(IsSource))
        {
            string text = File.ReadAllText(file);
            string[] types = [.. PublicType().Matches(text).Select(m => m.Groups[1].Value)];
            Assert.True(types.Length <= 1 && types.All(t => t == Path.GetFileNameWithoutExtension(file)), $"{file} holds {string.Join(", ", types)}");
            Assert.True(text.Count(c => c == '\n') <= MostLines, $"{file} is longer than {MostLines} lines");
            examined++;
        }

        Assert.True(examined > 80, $"{examined} files examined");
    }

    private static bool IsSource(string path) => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    [GeneratedRegex(@"^using Stance\.(\w+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|readonly|partial|ref) )*(?:class|record struct|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
