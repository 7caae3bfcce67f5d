using Stance.Comparison;
using Stance.Models;

namespace Stance.Tests.Comparison;

public class SimplexLeastSquaresTests
{
    private const int Steps = 200;

    [Fact]
    public void No_point_of_a_fine_grid_is_nearer()
    {
        var random = new SeededRandom(5);
        int inside = 0;
        for (int i = 0; i < 200; i++)
        {
            ErrorMatrix matrix = new(Row(random, StanceLabel.Neutral), Row(random, StanceLabel.Editorial), Row(random, StanceLabel.Reader));
            StanceVector target = Draw(random);
            StanceVector found = SimplexLeastSquares.Solve(matrix, target);
            Assert.Equal(1, found.Sum, 9);
            Assert.True(found is { Neutral: >= 0, Editorial: >= 0, Reader: >= -1e-12 }, found.ToString());
            Assert.True(Distance(matrix, target, found) <= NearestOnGrid(matrix, target) + 1e-12, $"{matrix} {target}: {found}");
            inside += found is { Neutral: > 0, Editorial: > 0, Reader: > 1e-9 } ? 1 : 0;
        }

        Assert.InRange(inside, 20, 180);
    }

    [Fact]
    public void A_mix_of_the_rows_is_unmixed_exactly()
    {
        ErrorMatrix matrix = ErrorMatrixTests.Matrix(.8, .15, .05, .2, .7, .1, .1, .2, .7);
        StanceVector found = SimplexLeastSquares.Solve(matrix, (matrix.Neutral * .6) + (matrix.Editorial * .3) + (matrix.Reader * .1));
        Assert.Equal((.6, .3, .1), (Math.Round(found.Neutral, 12), Math.Round(found.Editorial, 12), Math.Round(found.Reader, 12)));
    }

    [Fact]
    public void Rows_that_are_all_alike_still_give_shares()
    {
        StanceVector found = SimplexLeastSquares.Solve(ErrorMatrixTests.Matrix(.5, .3, .2, .5, .3, .2, .5, .3, .2), new StanceVector(.2, .2, .6));
        Assert.Equal(1, found.Sum, 12);
    }

    private static double NearestOnGrid(ErrorMatrix matrix, StanceVector target)
    {
        double least = double.PositiveInfinity;
        for (int n = 0; n <= Steps; n++)
        {
            for (int e = 0; n + e <= Steps; e++)
            {
                least = Math.Min(least, Distance(matrix, target, new StanceVector(n, e, Steps - n - e) * (1.0 / Steps)));
            }
        }

        return least;
    }

    private static double Distance(ErrorMatrix matrix, StanceVector target, StanceVector p)
    {
        StanceVector error = (matrix.Neutral * p.Neutral) + (matrix.Editorial * p.Editorial) + (matrix.Reader * p.Reader) - target;
        return error.Dot(error);
    }

    private static StanceVector Row(SeededRandom random, StanceLabel label) => (Draw(random) + StanceVector.Of(label)) * 0.5;

    private static StanceVector Draw(SeededRandom random)
    {
        var v = new StanceVector(1 + random.Next(50), 1 + random.Next(50), 1 + random.Next(50));
        return v * (1 / v.Sum);
    }
}
