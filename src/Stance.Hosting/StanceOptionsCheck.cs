using Microsoft.Extensions.Options;

namespace Stance.Hosting;

/// <summary>Refuses options that no scorer can be made of. Stateless.</summary>
internal sealed class StanceOptionsCheck : IValidateOptions<StanceOptions>
{
    /// <summary>Everything that is wrong, a line each: name, value, what is allowed.</summary>
    public ValidateOptionsResult Validate(string? name, StanceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var wrong = new List<string>();
        if (options.MaxConcurrency is < 1 or > StanceOptions.HighestConcurrency)
        {
            wrong.Add($"{nameof(StanceOptions)}.{nameof(StanceOptions.MaxConcurrency)} must be 1 to {StanceOptions.HighestConcurrency}, not {options.MaxConcurrency}");
        }

        if (options.ModelPath is string path && !File.Exists(path))
        {
            wrong.Add($"{nameof(StanceOptions)}.{nameof(StanceOptions.ModelPath)} must name a file that stance-train wrote, or be null for the model that ships with Stance; there is no file '{path}'");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
