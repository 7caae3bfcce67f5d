namespace Stance.Models;

/// <summary>An engine beside the built-in one whose classifiers a model file may hold. Thread-safe.</summary>
public interface IClassifierEngine
{
    /// <summary>Its name, as model files carry it: lower-case letters, digits and hyphens.</summary>
    string Name { get; }

    /// <summary>The classifier that <see cref="IEngineClassifier.Content"/> was written of.</summary>
    /// <param name="content">Its bytes; kept.</param>
    /// <exception cref="InvalidDataException">They are none; the message says what is wrong with them.</exception>
    IEngineClassifier Read(ReadOnlyMemory<byte> content);
}
