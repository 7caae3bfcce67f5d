using System.CommandLine;
using Stance.CommandLine;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Training.Commands;

/// <summary><c>--pretrained</c>: the weights that training starts from.</summary>
internal static class PretrainedOption
{
    private const string DefaultPath = "models/pretrained.stance";
    private const string None = "none";

    public static Option<string?> Create()
    {
        var option = new Option<string?>("--pretrained") { Description = $"The model whose weights are adapted, or 'none'; by default {DefaultPath} where it is there", HelpName = "FILE|none" };
        CommonOptions.RequireValue(option);
        return option;
    }

    /// <summary>The model that is meant; null for none.</summary>
    public static PriorModel? Load(string? path)
    {
        if (path == None || (path is null && !File.Exists(DefaultPath)))
        {
            return null;
        }

        (StanceModel model, string sha256) = ModelStore.Load(path ?? DefaultPath);
        return new PriorModel(model, sha256);
    }
}
