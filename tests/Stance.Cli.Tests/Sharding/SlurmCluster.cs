using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Stance.Tests.Shared;

namespace Stance.Cli.Tests.Sharding;

/// <summary>A Slurm of one node on this machine's loopback, with all of its files in one folder. Its jobs find a program 'stance'.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class SlurmCluster : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder;
    private readonly List<Process> _daemons = [];

    /// <summary>Starts one and waits until its node is idle.</summary>
    public SlurmCluster(TemporaryFolder folder)
    {
        _folder = folder;
        _folder.Write("slurm/slurm.conf", Configuration());
        StanceScript.Write(folder);
        try
        {
            _daemons.Add(Start("slurmctld", "-D"));
            _daemons.Add(Start("slurmd", "-D"));
            WaitUntil(() => Run("sinfo", "-h", "-o", "%T").Trim() == "idle");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Runs a batch script in the folder and waits until all of its tasks have ended.</summary>
    /// <returns>What they wrote to standard output and error.</returns>
    public string Submit(string script)
    {
        string job = Run("sbatch", "--parsable", "--output=slurm/%A_%a.log", _folder.Write("slurm/job.sh", script)).Trim();
        WaitUntil(() => Run("squeue", "-h", "-j", job).Trim().Length == 0);
        return string.Concat(Directory.GetFiles(_folder.PathOf("slurm"), $"{job}_*.log").Select(File.ReadAllText));
    }

    public void Dispose()
    {
        foreach (Process daemon in Enumerable.Reverse(_daemons))
        {
            daemon.Kill(entireProcessTree: true);
            daemon.WaitForExit();
            daemon.Dispose();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Without munge, cgroups and accounting: nobody else is here.
    private string Configuration()
    {
        string host = Environment.MachineName.Split('.')[0];
        string folder = _folder.PathOf("slurm");
        Directory.CreateDirectory(Path.Join(folder, "state"));
        return $"""
            ClusterName=test
            SlurmctldHost={host}(127.0.0.1)
            SlurmctldPort={FreePort()}
            SlurmdPort={FreePort()}
            SlurmUser={Environment.UserName}
            SlurmdUser={Environment.UserName}
            AuthType=auth/none
            CredType=cred/none
            StateSaveLocation={folder}/state
            SlurmdSpoolDir={folder}/spool
            SlurmctldPidFile={folder}/slurmctld.pid
            SlurmdPidFile={folder}/slurmd.pid
            SlurmctldLogFile={folder}/slurmctld.log
            SlurmdLogFile={folder}/slurmd.log
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SelectType=select/linear
            JobAcctGatherType=jobacct_gather/none
            AccountingStorageType=accounting_storage/none
            MpiDefault=none
            SwitchType=switch/none
            ReturnToService=2
            SchedulerParameters=batch_sched_delay=0,sched_min_interval=0
            NodeName={host} NodeAddr=127.0.0.1 CPUs={Environment.ProcessorCount} State=UNKNOWN
            PartitionName=all Nodes={host} Default=YES MaxTime=INFINITE State=UP OverSubscribe=FORCE:4

            """;
    }

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(SlurmProgram.Find(program)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.Root };
        start.Environment["SLURM_CONF"] = _folder.PathOf("slurm/slurm.conf");
        start.Environment["PATH"] = _folder.PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private string Run(string program, params string[] arguments)
    {
        using Process process = Start(program, arguments);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private void WaitUntil(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < Patience, "Slurm does not get on: " + string.Concat(Directory.GetFiles(_folder.PathOf("slurm"), "*.log").Select(File.ReadAllText)));
            Thread.Sleep(TimeSpan.FromMilliseconds(200));
        }
    }
}
