namespace Stance.Models;

/// <summary>The names of <see cref="StanceLabel"/> in output and in training rows.</summary>
public static class StanceNames
{
    private static readonly string[] Names = ["neutral", "editorial", "reader"];

    /// <summary>The number of labels.</summary>
    public const int Count = 3;

    /// <summary>All names, in label order.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name, for instance 'editorial'.</summary>
    public static string Of(StanceLabel label) => Names[(int)label];

    /// <summary>The label that a name means; false if it means none. Case matters.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out StanceLabel label)
    {
        for (int i = 0; i < Count; i++)
        {
            if (name.SequenceEqual(Names[i]))
            {
                label = (StanceLabel)i;
                return true;
            }
        }

        label = default;
        return false;
    }
}
