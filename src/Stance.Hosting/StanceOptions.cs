namespace Stance.Hosting;

/// <summary>What an application says about its scorer; read once, when the scorer is made.</summary>
/// <remarks>Settable, because the options pattern fills it in; nothing of Stance ever writes to it.</remarks>
public sealed class StanceOptions
{
    /// <summary>The most pages that one stream may have in hand.</summary>
    public const int HighestConcurrency = 1024;

    /// <summary>A model file that stance-train wrote; null for the model that ships with Stance.</summary>
    public string? ModelPath { get; set; }

    /// <summary>Pages that one stream has in hand at once, in work or waiting to be taken: 1 to <see cref="HighestConcurrency"/>; by default a page a processor.</summary>
    public int MaxConcurrency { get; set; } = Math.Min(Environment.ProcessorCount, HighestConcurrency);
}
