using System.Text.RegularExpressions;
using Stance.Archive.Tests;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Archiving;

/// <summary>What docs/archive.md shows is what comes out.</summary>
public sealed partial class ArchiveDocsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Archive => _folder.PathOf("news.db");

    public ArchiveDocsTests() => Assert.Equal(0, ProgramRun.Of("stance", ["score", "samples", "--archive", Archive]).ExitCode);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_queries_print_what_stands_below_them()
    {
        MatchCollection queries = Query().Matches(File.ReadAllText(Repository.PathOf("docs", "archive.md")));
        Assert.Equal(3, queries.Count);
        foreach (Match query in queries)
        {
            // Behind the head.
            string[] expected = query.Groups["output"].Value.Split('\n')[1..];
            string[] printed = [.. ArchiveDump.Query(Archive, query.Groups["sql"].Value).Select(WithPoint)];
            Assert.Equal(expected, printed);
        }
    }

    [Fact]
    public void The_tables_and_their_columns_are_those_there_are()
    {
        string docs = File.ReadAllText(Repository.PathOf("docs", "archive.md"));
        string[] tables = ArchiveDump.Query(Archive, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name");
        Assert.Equal(13, tables.Length);
        Assert.All(tables, t => Assert.Contains($"`{t}`", docs, StringComparison.Ordinal));
        foreach (string row in ArchiveDump.Query(Archive, "SELECT s.name, t.name FROM sqlite_schema s, pragma_table_xinfo(s.name) t WHERE s.type = 'table'"))
        {
            string line = docs.Split('\n').Single(l => l.StartsWith($"| `{row.Split('|')[0]}`", StringComparison.Ordinal));
            Assert.Contains($"`{row.Split('|')[1]}`", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_backup_is_a_whole_archive()
    {
        string copy = _folder.PathOf("backup.db");
        ArchiveDump.Execute(Archive, $"VACUUM INTO '{copy}'");
        Assert.Equal(ArchiveDump.Of(Archive), ArchiveDump.Of(copy));
    }

    // SQLite's program writes 0.0 where .NET writes 0.
    private static string WithPoint(string row) => string.Join('|', row.Split('|').Select((cell, i) => i > 2 && cell is "0" or "1" ? cell + ".0" : cell));

    [GeneratedRegex("```sql\n(?<sql>.*?)\n```\n```\n(?<output>.*?)\n```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Query();
}
