using Stance.Reading.Files;

namespace Stance.Reading.Pages;

/// <summary>A part of one input file, cut where a document or a line ends, not yet read. Each is read once, by any thread.</summary>
/// <param name="file">The file.</param>
/// <param name="bytes">About how much of it this is, before anything is made of it.</param>
public abstract class InputBlock(InputFile file, long bytes)
{
    /// <summary>How many bytes of a stream make a block, unless one document is longer.</summary>
    internal const int UsualBytes = 1 << 16;

    /// <summary>The file.</summary>
    public InputFile File { get; } = file;

    /// <summary>About how much of the file this is, in bytes.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>Reads what it holds, in order. Expected failures are part of that.</summary>
    public abstract BlockContent Read();

    /// <summary>A block of one failure of the whole file.</summary>
    internal static InputBlock Failed(InputFile file, Exception exception) => new FailedBlock(file, new InputProblem(file.Path, ReadFailure.Reason(exception)));

    private sealed class FailedBlock(InputFile file, InputProblem problem) : InputBlock(file, 0)
    {
        public override BlockContent Read() =>
            File.Kind == InputKind.Sentences ? new BlockContent { Problem = problem } : new BlockContent { Pages = [ReadResult.Failed(problem.Place, problem.Reason)] };
    }
}
