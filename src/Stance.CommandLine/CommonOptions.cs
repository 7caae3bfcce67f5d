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
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int threads) && threads >= 1)
                {
                    return threads;
                }

                result.AddError($"--threads must be 1 or more, not {result.Tokens[0].Value}");
                return 1;
            },
        };
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

    /// <summary>Gives an option a closed list of values.</summary>
    public static void RequireOneOf(Option option, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(option);
        option.CompletionSources.Add([.. values]);
        option.Validators.Add(result => RequireOneOf(result, option.Name, values));
    }

    /// <summary>Makes an empty value a usage error: no file or folder has an empty name.</summary>
    public static void RequireValue(Option option) => RequireValue(option, "a file");

    /// <summary>Makes an empty value a usage error that says what must be named.</summary>
    public static void RequireValue(Option option, string what)
    {
        ArgumentNullException.ThrowIfNull(option);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
            {
                result.AddError($"{option.Name} needs the name of {what}, not an empty one");
            }
        });
    }

    /// <summary>Makes what opens with a dash, and is no file, a usage error: the parser takes unknown options for values.</summary>
    public static void RefuseUnknownOptions(System.CommandLine.Parsing.SymbolResult result)
    {
        ArgumentNullException.ThrowIfNull(result);

        // Behind '--' such a path is meant.
        if (Environment.GetCommandLineArgs().Contains("--"))
        {
            return;
        }

        foreach (System.CommandLine.Parsing.Token token in result.Tokens)
        {
            bool option = token.Value.StartsWith("--", StringComparison.Ordinal) || (token.Value.Length > 1 && token.Value[0] == '-' && !Path.Exists(token.Value));
            if (option)
            {
                result.AddError($"Unrecognized option '{token.Value}'");
            }
        }
    }
}
