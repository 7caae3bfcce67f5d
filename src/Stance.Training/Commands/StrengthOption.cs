using System.CommandLine;
using System.Globalization;
using Stance.CommandLine;
using Stance.Learning.Training;
using Stance.Models;

namespace Stance.Training.Commands;

/// <summary><c>--strength</c> and <c>--l1-regularization</c>: how strongly weights are held to where they start.</summary>
internal static class StrengthOption
{
    private const string CrossValidate = "crossvalidate";
    private const string Stored = "stored";
    private const double Largest = 1e6;

    public static Option<string?> Create()
    {
        var option = new Option<string?>("--strength")
        {
            Description = "λ of the L2 penalty on the change from the pretrained weights: chosen by cross-validation, as stored in the pretrained file (the default for the project's own rows), or a number",
            HelpName = "crossvalidate|stored|NUMBER",
        };
        CommonOptions.RequireValue(option);
        option.Validators.Add(result =>
        {
            string? value = result.Tokens.Count == 1 ? result.Tokens[0].Value : null;
            if (value is not (null or CrossValidate or Stored) && Number(value) is null)
            {
                result.AddError($"--strength must be {CrossValidate}, {Stored} or a number from 0 to 1000000, not '{value}'");
            }
        });
        return option;
    }

    public static Option<double> CreateL1()
    {
        var option = new Option<double>("--l1-regularization") { Description = "α of an L1 penalty beside the L2 penalty (elastic net); most changes of weights become 0", HelpName = "NUMBER" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Number(result.Tokens[0].Value) is null)
            {
                result.AddError($"--l1-regularization must be a number from 0 to 1000000, not '{result.Tokens[0].Value}'");
            }
        });
        return option;
    }

    /// <summary>The options with the strengths that are to be tried.</summary>
    /// <param name="value">What was given, or null.</param>
    /// <param name="prior">What training starts from, or null.</param>
    /// <param name="ownRows">Whether the rows are the project's own, for which a strength is stored.</param>
    /// <param name="options">Everything else.</param>
    public static TrainingOptions Apply(string? value, PriorModel? prior, bool ownRows, TrainingOptions options)
    {
        QuestionStrengths? stored = prior?.Model.Card.Pretraining?.WrittenStrengths;
        if (value == Stored && stored is null)
        {
            throw new UsageException($"--strength {Stored}: {(prior is null ? "there is no pretrained file" : "the pretrained file holds none")}; use {CrossValidate} or a number");
        }

        if (value == Stored || (value is null && ownRows && stored is not null))
        {
            return options with { Strengths = [stored!.Value], InterceptShift = prior!.Model.Card.Pretraining!.WrittenShift ?? default };
        }

        return value is not null and not CrossValidate ? options with { Strengths = [QuestionStrengths.All(Number(value)!.Value)] } : options;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number is >= 0 and <= Largest ? number : null;
}
