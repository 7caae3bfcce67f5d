using Microsoft.ML;
using Stance.Models;

namespace Stance.MLNet;

/// <summary>The engine of models that ML.NET trained.</summary>
public sealed class MLNetEngine : IClassifierEngine
{
    /// <summary>The name that model files carry.</summary>
    public const string EngineName = "mlnet";

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <inheritdoc/>
    public IEngineClassifier Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using Stream archive = InnerModel.ToArchive(content.Span);
            ITransformer chain = new MLContext().Model.Load(archive, out DataViewSchema schema);
            return new MLNetClassifier(chain, schema, content);
        }
        catch (Exception e) when (e is not (InvalidDataException or OutOfMemoryException))
        {
            // ML.NET's loader throws whatever its parts run into: of seven kinds when bytes are changed at random.
            throw new InvalidDataException($"ML.NET can't load it ({e.GetType().Name}: {FirstLine(e.Message)})", e);
        }
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r', '.');
}
