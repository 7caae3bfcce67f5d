namespace Stance.Archive.Reading;

/// <summary>A model that an archive holds labels of.</summary>
/// <param name="Sha256">Of its file, lower-case hex.</param>
/// <param name="Name">The name of its file when it was first used.</param>
/// <param name="Documents">How many current documents it has scored.</param>
public sealed record ArchivedModel(string Sha256, string Name, long Documents);
