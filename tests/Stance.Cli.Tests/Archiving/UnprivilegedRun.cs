using System.Diagnostics;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Archiving;

/// <summary>Runs the program as somebody who may read a folder and not write it, whoever runs the tests.</summary>
internal static class UnprivilegedRun
{
    private const string Nobody = "65534";

    /// <summary>Whether such a run can be made here: on a system with permissions, and as root only where 'setpriv' can step down and the build can be read by all.</summary>
    public static bool IsPossible { get; } = !OperatingSystem.IsWindows() && (Environment.UserName != "root" || CanStepDown());

    /// <summary>Makes a folder and its files readable by all and writable by none.</summary>
    public static void MakeReadable(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        foreach (string file in Directory.GetFiles(folder))
        {
            File.SetUnixFileMode(file, Read);
        }

        // Its owner may still remove it when the test is over.
        File.SetUnixFileMode(folder, Read | Enter | (Environment.UserName == "root" ? UnixFileMode.UserWrite : UnixFileMode.None));
    }

    /// <summary>Runs the program.</summary>
    public static ProgramRun Of(params string[] arguments)
    {
        string program = Path.Join(AppContext.BaseDirectory, "stance.dll");
        string[] command = Environment.UserName == "root" ? [.. StepDown, "dotnet", program, .. arguments] : ["dotnet", program, .. arguments];
        return ShellRun.Of(string.Join(' ', command.Select(ShellRun.Quoted)));
    }

    private static string[] StepDown => ["setpriv", "--reuid", Nobody, "--regid", Nobody, "--clear-groups"];

    private static bool CanStepDown()
    {
        try
        {
            string readable = Path.Join(AppContext.BaseDirectory, "stance.dll");
            using Process process = Process.Start(new ProcessStartInfo(StepDown[0], [.. StepDown[1..], "test", "-r", readable]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
