using Stance.Pages;

namespace Stance.Cli.Scoring;

/// <summary>Pages that were scored in an earlier run, so that they need not be labelled again. Asked in input order, by one thread at a time.</summary>
internal interface IKnownPages
{
    /// <summary>Whether a page is known.</summary>
    /// <param name="page">It has its final name and what metadata and options say of it, and its layout.</param>
    /// <param name="source">Who published it, as output will carry it; null if nothing tells.</param>
    /// <param name="rows">What to put out for it; null for nothing.</param>
    bool TryFind(Page page, string? source, out ScoredDocument? rows);
}
