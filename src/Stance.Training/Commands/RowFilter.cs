using System.IO.Enumeration;
using Stance.CommandLine;
using Stance.Labels;

namespace Stance.Training.Commands;

/// <summary>Keeps rows by <c>--where FIELD=GLOB</c>; several conditions must all hold.</summary>
internal static class RowFilter
{
    public static IReadOnlyList<TrainingRow> Apply(IReadOnlyList<TrainingRow> rows, IReadOnlyList<string> conditions)
    {
        foreach (string condition in conditions)
        {
            int cut = condition.IndexOf('=', StringComparison.Ordinal);
            if (cut <= 0)
            {
                throw new UsageException($"--where takes FIELD=GLOB, such as source=checkthat:*, not '{condition}'");
            }

            string field = condition[..cut];
            string glob = condition[(cut + 1)..];
            if (!rows.Any(r => r.Fields.ContainsKey(field)))
            {
                string columns = string.Join(", ", rows.SelectMany(r => r.Fields.Keys).Distinct());
                throw new UsageException($"--where: there is no column '{field}' (columns: {columns})");
            }

            rows = [.. rows.Where(r => r.Fields.TryGetValue(field, out string? value) && FileSystemName.MatchesSimpleExpression(glob, value, ignoreCase: false))];
            if (rows.Count == 0)
            {
                throw new UsageException($"--where {condition}: no row matches");
            }
        }

        return rows;
    }
}
