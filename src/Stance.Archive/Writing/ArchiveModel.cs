namespace Stance.Archive.Writing;

/// <summary>The model of a run, as the archive knows it.</summary>
/// <param name="Sha256">Of its file, lower-case hex: what tells models apart.</param>
/// <param name="Name">The name of its file, without folders, for people.</param>
/// <param name="Trainer">See <see cref="Stance.Models.ModelCard.Trainer"/>.</param>
public sealed record ArchiveModel(string Sha256, string Name, string Trainer);
