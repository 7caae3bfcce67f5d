using Stance.Cli.Scoring;
using Stance.Models;

namespace Stance.Cli.Reports.Scored;

/// <summary>The stances in words, in label order, with 'unsure' behind them.</summary>
internal static class StanceWords
{
    /// <summary>The names as output has them: 'neutral', 'editorial', 'reader', 'unsure'.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. StanceNames.All, ScoredRow.Unsure];

    /// <summary>What a name means.</summary>
    public static string Of(string stance) => stance switch
    {
        "neutral" => "Neutral reporting",
        "editorial" => "Editorial comment",
        "reader" => "Reader speculation",
        _ => "Unsure",
    };

    /// <summary>The stances that some rows have, each with its count, none left out that occurs.</summary>
    public static IEnumerable<(string Stance, int Count)> CountsOf(IEnumerable<ScoredRow> rows)
    {
        ScoredRow[] all = [.. rows];
        return Names.Select(name => (name, all.Count(r => r.Stance == name))).Where(c => c.Item2 > 0);
    }
}
