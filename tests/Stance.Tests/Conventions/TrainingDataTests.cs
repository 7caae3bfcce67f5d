using Stance.Tests.Shared;

namespace Stance.Tests.Conventions;

/// <summary>The project's own rows keep to the codebook's header and are written plainly.</summary>
public class TrainingDataTests
{
    [Fact]
    public void Every_file_has_the_codebooks_header_utf8_and_lf()
    {
        string[] files = [.. Directory.GetFiles(Repository.PathOf("training-data"), "*.csv").Where(f => Path.GetFileName(f) != "agreement.csv")];
        Assert.True(files.Length >= 12, $"{files.Length} files");
        foreach (string file in files)
        {
            string text = new System.Text.UTF8Encoding(false, true).GetString(File.ReadAllBytes(file));
            Assert.StartsWith("document_id,position,section,topic,style,text,stance,biased\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', text);
        }
    }
}
