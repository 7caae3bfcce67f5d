namespace Stance.Pages;

/// <summary>The names of <see cref="SectionKind"/> in output and in training rows.</summary>
public static class SectionNames
{
    private static readonly string[] Names = ["none", "headline", "body", "editor-comment", "reader-comment"];

    /// <summary>All names, in the order of <see cref="SectionKind"/>.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name, for instance 'reader-comment'.</summary>
    public static string Of(SectionKind kind) => Names[(int)kind];

    /// <summary>The section that a name means; false if it means none. Case matters.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out SectionKind kind)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            if (name.SequenceEqual(Names[i]))
            {
                kind = (SectionKind)i;
                return true;
            }
        }

        kind = SectionKind.None;
        return false;
    }
}
