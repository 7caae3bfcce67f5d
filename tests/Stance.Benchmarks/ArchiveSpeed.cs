using System.Diagnostics;
using System.Globalization;
using Stance.Archive.Documents;
using Stance.Archive.Reading;
using Stance.Archive.Writing;
using Stance.Archive.Tests;

namespace Stance.Benchmarks;

/// <summary>How fast an archive takes documents in, knows them again and gives them back, and how large it gets.</summary>
internal static class ArchiveSpeed
{
    private const int SentencesOfDocument = 30;
    private const string Sentence = "The council said on Tuesday that repairs of the ferry landing, closed since the storm in March, will cost more than was said and take {0} weeks.";

    /// <summary>Prints a table of rates; each is of one pass over all documents.</summary>
    /// <param name="documents">How many, of thirty sentences each.</param>
    /// <param name="folder">Where the archive is made, and removed again; the system's folder for temporary files if null.</param>
    public static void Run(int documents, string? folder)
    {
        string path = Path.Join(folder ?? Path.GetTempPath(), $"stance-archive-{Environment.ProcessId}.db");
        try
        {
            DocumentScoring scoring = InventedDocuments.Scoring(SentencesOfDocument, text: i => Sentence.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            Print("insert", documents, () => Pass(path, InventedDocuments.First, documents, scoring));
            Print("know and see again", documents, () => Pass(path, InventedDocuments.First, documents, scoring));
            Print("insert of a second model", documents, () => Pass(path, InventedDocuments.Second, documents, scoring));
            Print("read back", documents, () => ReadBack(path, documents));
            Print("read for a comparison", documents, () => ReadAll(path));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(double)new FileInfo(path).Length / documents / SentencesOfDocument:F0} bytes a sentence with the labels of two models, its text {Sentence.Length}"));
        }
        finally
        {
            foreach (string file in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
            {
                File.Delete(file);
            }
        }
    }

    private static void Print(string what, int documents, Action pass)
    {
        var clock = Stopwatch.StartNew();
        pass();
        double seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-26} {documents / seconds,10:F0} documents/s {documents * (double)SentencesOfDocument / seconds,12:F0} sentences/s"));
    }

    private static void Pass(string path, ArchiveModel model, int documents, DocumentScoring scoring)
    {
        using ArchiveSession session = ArchiveSession.Open(path, model, "benchmark");
        for (int i = 0; i < documents; i++)
        {
            DocumentIdentity identity = Identity(i);
            DocumentDescription description = InventedDocuments.Description("2026-05-02", ("topic", "harbour"));
            if (session.Knows(identity))
            {
                session.See(identity, description);
            }
            else
            {
                session.Add(identity, description, scoring);
            }
        }

        session.Complete();
    }

    private static void ReadBack(string path, int documents)
    {
        using ArchiveSession session = ArchiveSession.Open(path, InventedDocuments.First, "benchmark");
        for (int i = 0; i < documents; i++)
        {
            session.Read(Identity(i));
        }
    }

    private static void ReadAll(string path)
    {
        using ArchiveReader reader = ArchiveReader.Open(path);
        var query = new ArchiveQuery { ModelSha256 = InventedDocuments.First.Sha256 };
        foreach (Stance.Reading.Pages.ScoredPage _ in reader.Read(query, reader.Select(query)))
        {
        }
    }

    private static DocumentIdentity Identity(int i) => InventedDocuments.Identity($"2026/05/page-{i:D7}.html", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i))));
}
