using System.Text;

namespace Stance.Models;

/// <summary>How a <see cref="ValidationTable"/> lies in a model file.</summary>
internal static class ValidationBlock
{
    private const int Stances = StanceNames.Count * StanceNames.Count;
    private const int Biases = 2;

    public static void Write(BinaryWriter writer, ValidationTable? table)
    {
        writer.Write(table is null ? 0 : 1);
        if (table is null)
        {
            return;
        }

        byte[] origin = Encoding.UTF8.GetBytes(table.Origin);
        writer.Write(origin.Length);
        writer.Write(origin);
        writer.Write(table.Documents.Count);
        foreach (ValidationDocument document in table.Documents)
        {
            WriteAll(document.Counts, writer.Write);
            WriteAll(document.Probabilities, writer.Write);
            WriteAll(document.BiasCounts, writer.Write);
            WriteAll(document.BiasScores, writer.Write);
        }
    }

    public static ValidationTable? Read(ref ModelFileReader reader)
    {
        int some = reader.ReadInt32();
        if (some is not (0 or 1))
        {
            throw reader.Damaged($"{some} validations");
        }

        if (some == 0)
        {
            return null;
        }

        string origin = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32()));
        int count = reader.ReadInt32();
        var documents = new List<ValidationDocument>();
        for (int i = 0; i < count; i++)
        {
            documents.Add(ReadDocument(ref reader));
        }

        return new ValidationTable(origin, documents);
    }

    private static ValidationDocument ReadDocument(ref ModelFileReader reader)
    {
        int[] counts = ReadCounts(ref reader, Stances);
        double[] probabilities = ReadSums(ref reader, Stances);
        return new ValidationDocument { Counts = counts, Probabilities = probabilities, BiasCounts = ReadCounts(ref reader, Biases), BiasScores = ReadSums(ref reader, Biases) };
    }

    private static int[] ReadCounts(ref ModelFileReader reader, int length)
    {
        var counts = new int[length];
        for (int i = 0; i < length; i++)
        {
            counts[i] = reader.ReadInt32();
            if (counts[i] < 0)
            {
                throw reader.Damaged($"a validation of {counts[i]} sentences");
            }
        }

        return counts;
    }

    private static double[] ReadSums(ref ModelFileReader reader, int length)
    {
        var sums = new double[length];
        for (int i = 0; i < length; i++)
        {
            sums[i] = reader.ReadDouble();
            if (!double.IsFinite(sums[i]) || sums[i] < 0)
            {
                throw reader.Damaged($"a validation with a sum of {sums[i]}");
            }
        }

        return sums;
    }

    private static void WriteAll<T>(IReadOnlyList<T> values, Action<T> write)
    {
        foreach (T value in values)
        {
            write(value);
        }
    }
}
