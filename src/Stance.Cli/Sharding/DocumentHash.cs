using System.Text;

namespace Stance.Cli.Sharding;

/// <summary>The 64-bit hash of a document's name that says which shard it is in. Part of the contract (docs/output.md): it never changes.</summary>
/// <remarks>FNV-1a (Fowler, Noll, Vo) over the UTF-8 bytes, then the finaliser of MurmurHash3 (Appleby), since the low bits of FNV alone hang on those of the bytes. Thread-safe.</remarks>
internal static class DocumentHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a name; 'a', 'a#2' and 'a#3' have the same, so that documents of one name stay together and are numbered as in a single run.</summary>
    public static ulong Of(string document)
    {
        ulong hash = Start;
        foreach (byte b in Encoding.UTF8.GetBytes(document, 0, LengthWithoutNumber(document)))
        {
            hash = (hash ^ b) * Prime;
        }

        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }

    // All '#' with digits behind it at the end are left out.
    private static int LengthWithoutNumber(string document)
    {
        int length = document.Length;
        while (true)
        {
            int mark = length;
            while (mark > 0 && char.IsAsciiDigit(document[mark - 1]))
            {
                mark--;
            }

            if (mark == length || mark < 2 || document[mark - 1] != '#')
            {
                return length;
            }

            length = mark - 1;
        }
    }
}
