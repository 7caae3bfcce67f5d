using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Reading.Rows;
using Stance.Tests.Shared;

namespace Stance.Reading.Tests.Rows;

public sealed class TrainingRowReaderTests : IDisposable
{
    private const string Header = "document_id,position,section,topic,style,text,stance,biased\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_columns_of_the_codebook_are_read()
    {
        TrainingRow row = Assert.Single(Read(Header + "d-01,0,reader-comment,rockets,comment-short,\"Holograms, \"\"obviously\"\".\",reader,1\n"));
        Assert.Equal(("d-01", SectionKind.ReaderComment, "Holograms, \"obviously\".", StanceLabel.Reader, true), (row.Document, row.Section, row.Text, row.Stance!.Value, row.Biased!.Value));
        Assert.Equal("rockets", row.Fields["topic"]);
    }

    [Fact]
    public void Either_label_may_be_missing()
    {
        IReadOnlyList<TrainingRow> rows = Read("text,stance,biased\nOne.,neutral,\nTwo.,,0\n");
        Assert.Null(rows[0].Biased);
        Assert.Null(rows[1].Stance);
        Assert.Equal(["rows.csv:2", "rows.csv:3"], rows.Select(r => r.Document));
    }

    [Theory]
    [InlineData("text,stance\nOne.,neutral\nTwo.,opinion\n", 3, "unknown stance 'opinion'; allowed are neutral, editorial, reader")]
    [InlineData("text,stance,biased\nOne.,neutral,yes\n", 2, "unknown value 'yes' in column biased; allowed are 0, 1")]
    [InlineData("text,stance,section\nOne.,neutral,footer\n", 2, "unknown section 'footer'; allowed are none, headline")]
    [InlineData("text,stance\n\"One\nline.\",neutral\n,neutral\n", 4, "the text is empty")]
    [InlineData("text,stance\nOne, two.,neutral\n", 2, "3 fields where the header has 2")]
    [InlineData("text,stance\nOne.,neutral\n\"Unclosed.,neutral\nThree.,neutral\n", 3, "a quotation mark is missing")]
    [InlineData("text,stance\nA.,x\nB.,y\nC.,z\n", 2, "unknown stance 'x'; allowed are neutral, editorial, reader and nothing (and 2 more rows with problems)")]
    [InlineData("sentence,stance\nOne.,neutral\n", 0, "there is no column 'text' (columns: sentence,stance)")]
    [InlineData("text,label\nOne.,neutral\n", 0, "there is no column 'stance'")]
    [InlineData("text;stance\nOne.;neutral\n", 0, "separated by semicolons")]
    [InlineData("", 0, "the file is empty")]
    [InlineData("text,text\n", 0, "the column 'text' stands twice")]
    [InlineData("text,stance\n", 0, "there are no rows")]
    public void What_cannot_be_used_is_named_with_file_line_value_and_what_is_allowed(string csv, int line, string reason)
    {
        TrainingDataException e = Assert.Throws<TrainingDataException>(() => Read(csv));
        Assert.Equal(line, e.Line);
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        Assert.StartsWith(e.Path! + (line > 0 ? $":{line}: " : ": "), e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scored_output_corrected_by_hand_is_training_data()
    {
        IReadOnlyList<TrainingRow> rows = Read(
            "document,source,title,date,section,index,start,length,stance,neutral,editorial,reader,bias,quoted,attributed,text\n"
            + "a.txt,RT,,,body,0,0,4,editorial,0.1,0.8,0.1,0.2,0.0,false,'- Talks end\n"
            + "a.txt,RT,,,body,1,5,4,unsure,0.4,0.3,0.3,0.2,0.0,false,Maybe.\n");
        Assert.Equal(("a.txt", "- Talks end", StanceLabel.Editorial), (rows[0].Document, rows[0].Text, rows[0].Stance!.Value));
        Assert.Null(rows[1].Stance);
    }

    [Fact]
    public void A_folder_gives_the_rows_of_its_csv_files_in_ordinal_order()
    {
        _folder.Write("set/b.csv", "text,stance\nB.,neutral\n");
        _folder.Write("set/a.csv", "text,stance\nA.,neutral\n");
        _folder.Write("set/README.md", "not rows");
        Assert.Equal(["A.", "B."], TrainingRowReader.ReadAll([_folder.PathOf("set")]).Select(r => r.Text));
    }

    private IReadOnlyList<TrainingRow> Read(string csv) => TrainingRowReader.ReadAll([_folder.Write("rows.csv", csv)]);
}
