namespace Stance.Models;

/// <summary>A classifier of an engine that does not come with this library; a model file holds it as that engine's own bytes.</summary>
public interface IEngineClassifier : ISentenceClassifier
{
    /// <summary>The engine's name, as <see cref="IClassifierEngine.Name"/>.</summary>
    string Engine { get; }

    /// <summary>What the engine makes the same classifier from again; the same for the same training.</summary>
    ReadOnlyMemory<byte> Content { get; }
}
