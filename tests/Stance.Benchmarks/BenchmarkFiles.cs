namespace Stance.Benchmarks;

/// <summary>Where the benchmarks find the project's files.</summary>
internal static class BenchmarkFiles
{
    public static string Root { get; } = FindRoot();

    public static string TrainingData => Path.Join(Root, "training-data");

    public static string Samples => Path.Join(Root, "samples");

    public static string Model => Path.Join(Root, "models", "stance.model");

    public static string Pretrained => Path.Join(Root, "models", "pretrained.stance");

    public static string HtmlSample => Path.Join(Root, "samples", "coast-courier", "bridge-bearings.html");

    private static string FindRoot()
    {
        // BenchmarkDotNet runs a copy of the program from a folder of its own, below this one or beside it.
        foreach (string start in (string[])[Environment.CurrentDirectory, AppContext.BaseDirectory])
        {
            for (string? folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Join(folder, "Stance.sln")))
                {
                    return folder;
                }
            }
        }

        throw new InvalidOperationException("Run the benchmarks from inside the repository.");
    }
}
