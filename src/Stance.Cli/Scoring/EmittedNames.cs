using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Stance.Cli.Scoring;

/// <summary>From a document's name to that of a file, valid on every system and never outside the folder that it is written to.</summary>
internal static class EmittedNames
{
    private const string Extension = ".txt";
    private const int LongestPart = 100;
    private const int HashDigits = 12;
    private const int MostParts = 16;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>:\"|?*\\");

    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(i => (string[])[$"com{i}", $"lpt{i}"])], StringComparer.OrdinalIgnoreCase);

    /// <summary>A relative path with '/' between folders, that ends in '.txt'.</summary>
    /// <remarks>'..' and '.' are no folders in it, characters that some system forbids become '_', and long names are cut and told apart by a hash of the whole.</remarks>
    public static string Of(string document)
    {
        string[] parts = document.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string name = string.Join('/', parts.TakeLast(MostParts).Select(Clean));
        name = name.Length == 0 ? "_" : name;
        return name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name : name + Extension;
    }

    private static string Clean(string part)
    {
        var clean = new StringBuilder(part.Length);
        foreach (char c in part)
        {
            clean.Append(char.IsControl(c) || char.IsSurrogate(c) || Forbidden.Contains(c) ? '_' : c);
        }

        string name = clean.ToString().Trim(' ');
        name = name.TrimEnd('.').Length == 0 ? new string('_', Math.Max(1, name.Length)) : name.TrimEnd('.');
        name = Reserved.Contains(name.Split('.')[0]) ? "_" + name : name;
        if (name.Length <= LongestPart)
        {
            return name;
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(part)))[..HashDigits];
        return $"{name[..(LongestPart - HashDigits - 1)]}-{hash}";
    }
}
