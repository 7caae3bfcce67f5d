using System.CommandLine;

namespace Stance.CommandLine;

/// <summary><c>completion SHELL</c>: prints the script that makes a shell complete the program's commands and options.</summary>
/// <remarks>The script asks the program itself, through System.CommandLine's suggest directive.</remarks>
public static class CompletionCommand
{
    /// <summary>The command for a program.</summary>
    /// <param name="program">Its name, as it is typed.</param>
    public static Command Create(string program)
    {
        var command = new Command("completion", "Print a shell's completion script: eval \"$(" + program + " completion bash)\"");
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Script(result.Tokens[0].Value, program) is null)
            {
                result.AddError($"completion knows bash, zsh, fish and pwsh, not '{result.Tokens[0].Value}'");
            }
        });
        command.Arguments.Add(shell);
        command.SetAction(parsed =>
        {
            Console.Out.WriteLine(Script(parsed.GetValue(shell)!, program)!);
            return ExitCode.Done;
        });
        return command;
    }

    private static string? Script(string shell, string program) => shell switch
    {
        "bash" => Bash.Replace("PROGRAM", program, StringComparison.Ordinal).Replace("FUNCTION", "_" + program.Replace('-', '_'), StringComparison.Ordinal),
        "zsh" => Zsh.Replace("PROGRAM", program, StringComparison.Ordinal).Replace("FUNCTION", "_" + program.Replace('-', '_'), StringComparison.Ordinal),
        "fish" => Fish.Replace("PROGRAM", program, StringComparison.Ordinal),
        "pwsh" => PowerShell.Replace("PROGRAM", program, StringComparison.Ordinal),
        _ => null,
    };

    private const string Bash = """
        FUNCTION() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(PROGRAM "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F FUNCTION PROGRAM
        """;

    private const string Zsh = """
        FUNCTION() {
          local -a found
          found=("${(@f)$(PROGRAM "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
          [[ -n "$found" ]] && compadd -a found || _files
        }
        compdef FUNCTION PROGRAM
        """;

    private const string Fish = """
        complete -c PROGRAM -a '(PROGRAM "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName PROGRAM -ScriptBlock {
          param($word, $line, $position)
          PROGRAM "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;
}
