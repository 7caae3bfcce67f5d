namespace Stance.Reading.Files;

/// <summary>An input that can't be read, or a part of one.</summary>
/// <param name="Place">File, or file and line ('pages.jsonl:12').</param>
/// <param name="Reason">What is wrong and what is allowed; one line.</param>
public sealed record InputProblem(string Place, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Reason}";
}
