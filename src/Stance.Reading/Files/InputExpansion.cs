namespace Stance.Reading.Files;

/// <summary>The files that a command line's paths stand for.</summary>
/// <param name="Files">In the order of the paths; inside a folder or glob in ordinal order of their names.</param>
/// <param name="Problems">Paths that stand for nothing.</param>
public sealed record InputExpansion(IReadOnlyList<InputFile> Files, IReadOnlyList<InputProblem> Problems);
