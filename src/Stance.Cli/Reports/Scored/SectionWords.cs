using Stance.Pages;

namespace Stance.Cli.Reports.Scored;

/// <summary>The sections of a page in words.</summary>
internal static class SectionWords
{
    /// <summary>What a section is called.</summary>
    public static string Of(SectionKind kind) => kind switch
    {
        SectionKind.Headline => "Headline",
        SectionKind.Body => "Article",
        SectionKind.EditorComment => "Editor’s note",
        SectionKind.ReaderComment => "Readers’ comments",
        _ => "Sentences",
    };
}
