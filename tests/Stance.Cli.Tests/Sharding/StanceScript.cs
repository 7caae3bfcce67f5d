using System.Runtime.Versioning;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Sharding;

/// <summary>The program under the name that users type, for shells and schedulers that look it up.</summary>
[UnsupportedOSPlatform("windows")]
internal static class StanceScript
{
    /// <summary>Writes bin/stance, which runs the program that was built beside the tests.</summary>
    /// <returns>The folder that belongs on the path.</returns>
    public static string Write(TemporaryFolder folder)
    {
        string script = folder.Write("bin/stance", $"#!/bin/sh\nexec dotnet '{Path.Join(AppContext.BaseDirectory, "stance.dll")}' \"$@\"\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Path.GetDirectoryName(script)!;
    }
}
