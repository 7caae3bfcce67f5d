namespace Stance.Learning.Checks;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>The data should not be used so.</summary>
    Error,
}
