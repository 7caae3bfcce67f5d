namespace Stance.Models;

/// <summary>A counted array of numbers in a model file. Stateless.</summary>
internal static class ArrayBlock
{
    /// <summary>Writes the count, then the numbers.</summary>
    public static void Write<T>(BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        foreach (T value in values)
        {
            if (value is double d)
            {
                writer.Write(d);
            }
            else if (value is float f)
            {
                writer.Write(f);
            }
        }
    }
}
