using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Learning.Optimization;

/// <summary>Vector arithmetic whose bits are the same on every processor.</summary>
/// <remarks>
/// Sums have sixteen lanes whatever the hardware: element i is added to lane i mod 16 as far as whole sixteens reach,
/// the lanes are added in pairs, and the last 0 to 15 elements follow one by one. <see cref="Vector256{T}"/> falls back
/// to scalar code with the same IEEE results where a processor has no such registers; the runtime does not contract a
/// multiplication and an addition by itself. No allocation. Thread-safe.
/// </remarks>
internal static class FixedLanes
{
    private const int Lanes = 4;
    private const int Accumulators = 4;

    private interface ITerm
    {
        static abstract double Of(double a, double b);

        static abstract Vector256<double> Of(Vector256<double> a, Vector256<double> b);
    }

    /// <summary>Σ a b.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lengths differ; so for every method here.</exception>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Sum<Product>(a, b);

    /// <summary>Σ a |b|.</summary>
    public static double DotMagnitude(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Sum<ProductWithMagnitude>(a, b);

    /// <summary>target ← base + factor × direction; the target may be the base itself.</summary>
    public static void AddScaled(ReadOnlySpan<double> @base, double factor, ReadOnlySpan<double> direction, Span<double> target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(@base.Length, target.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(direction.Length, target.Length);
        ref double from = ref MemoryMarshal.GetReference(@base);
        ref double along = ref MemoryMarshal.GetReference(direction);
        ref double into = ref MemoryMarshal.GetReference(target);
        Vector256<double> factors = Vector256.Create(factor);
        int i = 0;
        for (; i <= target.Length - Lanes; i += Lanes)
        {
            (Vector256.LoadUnsafe(ref from, (nuint)i) + (factors * Vector256.LoadUnsafe(ref along, (nuint)i))).StoreUnsafe(ref into, (nuint)i);
        }

        for (; i < target.Length; i++)
        {
            target[i] = @base[i] + (factor * direction[i]);
        }
    }

    /// <summary>target ← a − b.</summary>
    public static void Subtract(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Length, target.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, target.Length);
        ref double left = ref MemoryMarshal.GetReference(a);
        ref double right = ref MemoryMarshal.GetReference(b);
        ref double into = ref MemoryMarshal.GetReference(target);
        int i = 0;
        for (; i <= target.Length - Lanes; i += Lanes)
        {
            (Vector256.LoadUnsafe(ref left, (nuint)i) - Vector256.LoadUnsafe(ref right, (nuint)i)).StoreUnsafe(ref into, (nuint)i);
        }

        for (; i < target.Length; i++)
        {
            target[i] = a[i] - b[i];
        }
    }

    /// <summary>target ← factor × source; the target may be the source itself.</summary>
    public static void Scale(ReadOnlySpan<double> source, double factor, Span<double> target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(source.Length, target.Length);
        ref double from = ref MemoryMarshal.GetReference(source);
        ref double into = ref MemoryMarshal.GetReference(target);
        Vector256<double> factors = Vector256.Create(factor);
        int i = 0;
        for (; i <= target.Length - Lanes; i += Lanes)
        {
            (factors * Vector256.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref into, (nuint)i);
        }

        for (; i < target.Length; i++)
        {
            target[i] = factor * source[i];
        }
    }

    private static double Sum<TTerm>(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
        where TTerm : ITerm
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, a.Length);
        ref double left = ref MemoryMarshal.GetReference(a);
        ref double right = ref MemoryMarshal.GetReference(b);
        Vector256<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        int i = 0;
        for (; i <= a.Length - (Lanes * Accumulators); i += Lanes * Accumulators)
        {
            nuint at = (nuint)i;
            sum0 += TTerm.Of(Vector256.LoadUnsafe(ref left, at), Vector256.LoadUnsafe(ref right, at));
            sum1 += TTerm.Of(Vector256.LoadUnsafe(ref left, at + Lanes), Vector256.LoadUnsafe(ref right, at + Lanes));
            sum2 += TTerm.Of(Vector256.LoadUnsafe(ref left, at + (2 * Lanes)), Vector256.LoadUnsafe(ref right, at + (2 * Lanes)));
            sum3 += TTerm.Of(Vector256.LoadUnsafe(ref left, at + (3 * Lanes)), Vector256.LoadUnsafe(ref right, at + (3 * Lanes)));
        }

        // Not Vector256.Sum, whose order is the runtime's affair.
        Vector256<double> four = (sum0 + sum1) + (sum2 + sum3);
        double sum = (four[0] + four[1]) + (four[2] + four[3]);
        for (; i < a.Length; i++)
        {
            sum += TTerm.Of(a[i], b[i]);
        }

        return sum;
    }

    private readonly struct Product : ITerm
    {
        public static double Of(double a, double b) => a * b;

        public static Vector256<double> Of(Vector256<double> a, Vector256<double> b) => a * b;
    }

    private readonly struct ProductWithMagnitude : ITerm
    {
        public static double Of(double a, double b) => a * Math.Abs(b);

        public static Vector256<double> Of(Vector256<double> a, Vector256<double> b) => a * Vector256.Abs(b);
    }
}
