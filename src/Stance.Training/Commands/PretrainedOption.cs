using System.CommandLine;
using Stance.CommandLine;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Training.Commands;

/// <summary><c>--pretrained</c>: the weights that training starts from.</summary>
internal static class PretrainedOption
{
    private const string DefaultPath = "models/pretrained.stance";
    /// <summary>What names no pretrained weights.</summary>
    public const string None = "none";


    public static Option<string?> Create()
    {
        var option = new Option<string?>("--pretrained") { Description = $"The model whose weights are adapted, or 'none'; by default {DefaultPath}, else the one beside the program", HelpName = "FILE|none" };
        CommonOptions.RequireValue(option);
        return option;
    }

    /// <summary>The model that a trainer starts from; null for none.</summary>
    /// <param name="trainer">Where it does not adapt, there is none.</param>
    /// <param name="path">A file, <c>none</c>, or null where nothing was said.</param>
    /// <param name="quiet">Whether to keep silent about finding none.</param>
    public static PriorModel? Load(IClassifierTrainer trainer, string? path, bool quiet)
    {
        if (path == None || !trainer.Adapts)
        {
            return null;
        }

        path ??= Array.Find([DefaultPath, BesideProgram], File.Exists);
        if (path is not null)
        {
            (StanceModel model, string sha256) = ModelStore.Load(path);
            return model.BuiltIn is not null ? new PriorModel(model, sha256) : throw new ModelFormatException(
                path, $"weights of the trainer {model.Card.Trainer} can't be adapted", $"a file of stance-train pretrain, or of the trainers {BuiltInTrainer.Lbfgs.Name} and {BuiltInTrainer.FastTree.Name}");
        }

        if (!quiet)
        {
            ProgramHost.Complain("stance-train", $"warning: no pretrained weights, neither {DefaultPath} nor beside the program: this starts from nothing, and knows only what your rows show (--pretrained FILE; 'none' if that is meant)");
        }

        return null;
    }

    private static string BesideProgram => Path.Join(AppContext.BaseDirectory, "pretrained.stance");
}
