using System.CommandLine;

namespace Stance.CommandLine;

/// <summary>Options that both programs have, made the same way.</summary>
public static class CommonOptions
{
    /// <summary><c>--threads N</c>: 1 or more; all processors by default.</summary>
    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads")
        {
            Description = "Threads to use; the result does not depend on it",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int threads) && threads < 1)
            {
                result.AddError($"--threads must be 1 or more, not {threads}");
            }
        });
        return option;
    }

    /// <summary><c>--quiet</c>: no progress, no warnings; errors still show.</summary>
    public static Option<bool> Quiet() => new("--quiet") { Description = "No progress bar, no warnings" };

    /// <summary><c>--seed N</c>.</summary>
    public static Option<int> Seed() => new("--seed") { Description = "Seeds everything random; the same seed gives the same result", HelpName = "N", DefaultValueFactory = _ => 1 };

    /// <summary><c>--format</c> with a closed list of values, the first of them the default.</summary>
    public static Option<string> Format(params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var option = new Option<string>("--format") { Description = "How to print the result", HelpName = string.Join('|', values), DefaultValueFactory = _ => values[0] };
        option.Validators.Add(result => RequireOneOf(result, "--format", values));
        option.CompletionSources.Add(values);
        return option;
    }

    /// <summary>Makes a value outside a list a usage error that names the list.</summary>
    public static void RequireOneOf(System.CommandLine.Parsing.OptionResult result, string name, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (System.CommandLine.Parsing.Token token in result.Tokens)
        {
            if (!values.Contains(token.Value))
            {
                result.AddError($"{name} must be one of {string.Join(", ", values)}, not '{token.Value}'");
            }
        }
    }

    /// <summary>A command of PRODUCT.md that is not there yet: whatever it is given, it is a usage error that says so.</summary>
    public static Command NotYet(string name, string description)
    {
        var command = new Command(name, description + " (not there yet)") { TreatUnmatchedTokensAsErrors = false, Hidden = true };
        command.SetAction(int (ParseResult _) => throw new UsageException($"'{name}' is not there yet in this version"));
        return command;
    }

    /// <summary>An option of PRODUCT.md that is not there yet: naming it is a usage error that says so.</summary>
    public static Option<string[]> OptionNotYet(string name)
    {
        var option = new Option<string[]>(name) { Hidden = true, Arity = ArgumentArity.ZeroOrMore };
        option.Validators.Add(result => result.AddError($"{name} is not there yet in this version"));
        return option;
    }
}
