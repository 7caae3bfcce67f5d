namespace Stance.Learning.Trees;

/// <summary>Rounds numbers to multiples of a power of two so coarse that sums of them are exact in any order.</summary>
/// <remarks>
/// The pre-rounding of Demmel &amp; Nguyen 2013 ("Fast reproducible floating-point summation"). As long as the
/// magnitudes add up to at most the total, every partial sum is a multiple of the step below 2^53 of them, which a double
/// holds exactly. So a histogram minus that of one child is the other child's to the last bit, splits that part the rows
/// alike gain exactly alike, and a row of weight 2 is two rows. The step is about 2^-52 of the total.
/// </remarks>
internal readonly struct SumGrid
{
    private const int StepsInTotal = 52;

    private readonly double _stepsPerUnit;
    private readonly double _step;

    /// <summary>The grid for sums up to a total.</summary>
    /// <param name="total">Above 0.</param>
    public SumGrid(double total)
    {
        int exponent = Math.ILogB(total) + 1;
        _stepsPerUnit = Math.ScaleB(1, StepsInTotal - exponent);
        _step = Math.ScaleB(1, exponent - StepsInTotal);
    }

    /// <summary>The nearest multiple of the step, of two the even one.</summary>
    public double Round(double value) => Math.Round(value * _stepsPerUnit) * _step;
}
