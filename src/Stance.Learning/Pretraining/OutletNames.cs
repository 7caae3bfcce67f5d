namespace Stance.Learning.Pretraining;

/// <summary>From a source's name to the outlet's: 'CNN - Editorial' and 'CNN (Web News)' are both 'CNN'. Stateless.</summary>
internal static class OutletNames
{
    private static readonly HashSet<string> Departments = new(StringComparer.OrdinalIgnoreCase) { "Online", "News", "Opinion", "Editorial", "Web", "Newspaper" };

    /// <summary>The outlet's name: what stands before brackets, a dash or a colon, its department left out.</summary>
    public static string Of(string source)
    {
        string name = source.Split(['(', ':'])[0].Split(" - ")[0].Trim();
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int count = words.Length;
        while (count > 1 && Departments.Contains(words[count - 1]))
        {
            count--;
        }

        return count == 0 ? source : string.Join(' ', words.Take(count));
    }
}
