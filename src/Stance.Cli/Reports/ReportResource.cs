using System.Security.Cryptography;
using System.Text;

namespace Stance.Cli.Reports;

/// <summary>A style sheet or script that is embedded in this program and written into reports.</summary>
internal sealed class ReportResource
{
    private ReportResource(string text)
    {
        Markup = Markup.Verbatim(text);
        Hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Its text, line ends as LF: a browser hashes it so.</summary>
    public Markup Markup { get; }

    /// <summary>What a content security policy calls it: 'sha256-…'.</summary>
    public string Hash { get; }

    /// <summary>Several files as one, in this order.</summary>
    /// <param name="names">Names of files in the folder of reports.</param>
    public static ReportResource Of(params string[] names) => new("\n" + string.Concat(names.Select(Read)));

    private static string Read(string name)
    {
        using Stream stream = typeof(ReportResource).Assembly.GetManifestResourceStream("reports/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
