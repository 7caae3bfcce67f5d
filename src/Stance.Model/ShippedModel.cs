using System.Diagnostics;

namespace Stance.Models;

/// <summary>The model that ships with Stance, read from this assembly: no file has to be found. Thread-safe.</summary>
public static class ShippedModel
{
    private const string Name = "stance.model";

    /// <summary>Reads the model, checksum and all: some 15 ms, and 21 MB that stay.</summary>
    /// <returns>A model of its own on each call; keep it, one serves all threads.</returns>
    /// <exception cref="ModelFormatException">The assembly has been altered, or its library is of another version.</exception>
    public static unsafe StanceModel Load()
    {
        // A resource of an assembly lies in memory already.
        using Stream resource = typeof(ShippedModel).Assembly.GetManifestResourceStream(Name) ?? throw new UnreachableException($"The assembly was built without {Name}.");
        return resource is UnmanagedMemoryStream mapped
            ? ModelFile.Read(new ReadOnlySpan<byte>(mapped.PositionPointer, checked((int)mapped.Length)), Name)
            : ModelFile.Read(AllOf(resource), Name);
    }

    private static byte[] AllOf(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
