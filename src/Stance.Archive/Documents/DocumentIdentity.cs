namespace Stance.Archive.Documents;

/// <summary>What makes a document of the archive that one and no other: a reprint by another source, or another content, is another.</summary>
/// <param name="Source">Who published it; empty where nothing tells.</param>
/// <param name="Name">Its id or path, as the output's column <c>document</c>.</param>
/// <param name="ContentSha256">See <see cref="ContentHash"/>.</param>
public sealed record DocumentIdentity(string Source, string Name, string ContentSha256);
