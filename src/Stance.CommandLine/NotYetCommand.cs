using System.CommandLine;

namespace Stance.CommandLine;

/// <summary>A command of PRODUCT.md that a later version brings.</summary>
/// <param name="name">As it is typed.</param>
/// <param name="description">What it will do.</param>
internal sealed class NotYetCommand(string name, string description) : Command(name, description);
