using Stance.Learning.Pretraining;

namespace Stance.Learning.Tests.Pretraining;

public class SymmetricEigenTests
{
    [Fact]
    public void A_two_by_two_matrix_has_the_values_and_vectors_of_the_textbook()
    {
        SymmetricEigen eigen = SymmetricEigen.Of([2, 1, 1, 2], 2);
        double root = Math.Sqrt(0.5);
        Assert.Equal(3, eigen.Values[0], 12);
        Assert.Equal(1, eigen.Values[1], 12);
        Assert.Equal(root, eigen.Vectors[0], 12);
        Assert.Equal(root, eigen.Vectors[2], 12);
        Assert.Equal(-0.5, eigen.Vectors[1] * eigen.Vectors[3], 12);
    }

    [Fact]
    public void The_second_difference_matrix_has_its_closed_form()
    {
        const int Size = 9;
        var matrix = new double[Size * Size];
        for (int i = 0; i < Size; i++)
        {
            matrix[(i * Size) + i] = 2;
            if (i > 0)
            {
                matrix[(i * Size) + i - 1] = matrix[((i - 1) * Size) + i] = -1;
            }
        }

        double[] expected = [.. Enumerable.Range(1, Size).Select(k => 2 - (2 * Math.Cos(k * Math.PI / (Size + 1)))).OrderDescending()];
        double[] values = SymmetricEigen.Of(matrix, Size).Values;
        for (int i = 0; i < Size; i++)
        {
            Assert.Equal(expected[i], values[i], 11);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void Values_and_vectors_satisfy_what_defines_them(int size)
    {
        double[] matrix = Random(size, size);
        SymmetricEigen eigen = SymmetricEigen.Of(matrix, size);
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                double image = Enumerable.Range(0, size).Sum(k => matrix[(i * size) + k] * eigen.Vectors[(k * size) + j]);
                Assert.Equal(eigen.Values[j] * eigen.Vectors[(i * size) + j], image, 9);
                double dot = Enumerable.Range(0, size).Sum(k => eigen.Vectors[(k * size) + i] * eigen.Vectors[(k * size) + j]);
                Assert.Equal(i == j ? 1 : 0, dot, 10);
            }
        }
    }

    [Fact]
    public void The_largest_by_magnitude_comes_first_whatever_its_sign()
    {
        SymmetricEigen eigen = SymmetricEigen.Of([1, 0, 0, 0, -3, 0, 0, 0, 2], 3);
        Assert.Equal([-3, 2, 1], eigen.Values);
        Assert.Equal([0, 0, 1, 1, 0, 0, 0, 1, 0], eigen.Vectors);
    }

    [Fact]
    public void The_largest_component_of_each_vector_is_positive()
    {
        const int Size = 12;
        SymmetricEigen eigen = SymmetricEigen.Of(Random(Size, 3), Size);
        for (int column = 0; column < Size; column++)
        {
            Assert.True(Enumerable.Range(0, Size).Select(row => eigen.Vectors[(row * Size) + column]).MaxBy(Math.Abs) > 0);
        }
    }

    [Fact]
    public void The_two_halves_are_averaged() =>
        Assert.Equal(SymmetricEigen.Of([1, 2, 2, 5], 2).Values, SymmetricEigen.Of([1, 4, 0, 5], 2).Values);

    [Fact]
    public void A_matrix_of_noughts_has_noughts_and_unit_vectors()
    {
        SymmetricEigen eigen = SymmetricEigen.Of(new double[9], 3);
        Assert.Equal([0, 0, 0], eigen.Values);
        Assert.Equal([1, 0, 0, 0, 1, 0, 0, 0, 1], eigen.Vectors);
    }

    private static double[] Random(int size, int seed)
    {
        var random = new Random(seed);
        var matrix = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                matrix[(i * size) + j] = matrix[(j * size) + i] = random.NextDouble() - 0.5;
            }
        }

        return matrix;
    }
}
