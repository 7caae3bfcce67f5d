using System.Text;
using Stance.Tests.Shared;

namespace Stance.Training.Tests;

/// <summary>Rows, a model trained on them, and one trained on labels that have nothing to do with the words.</summary>
public sealed class TwoModels : IDisposable
{
    private static readonly string[] Stances = ["neutral", "editorial", "reader"];

    public TwoModels()
    {
        string[] things = ["bridge", "ferry", "school", "clinic", "harbour", "museum", "reactor", "stadium", "tunnel", "library", "airport", "market"];
        string Csv(bool sensible)
        {
            var csv = new StringBuilder("document_id,source,text,stance,biased\n");
            for (int i = 0; i < things.Length; i++)
            {
                // Or labels that have nothing to do with the words.
                string Stance(int j) => Stances[sensible ? j : (i + j) % 3];
                int Biased(int j) => sensible ? (j == 1 ? 1 : 0) : (i + j) % 2;
                string source = i < 8 ? "daily" : "weekly";
                csv.Append($"{things[i]},{source},Officials said the {things[i]} would open on Monday.,{Stance(0)},{Biased(0)}\n");
                csv.Append($"{things[i]},{source},What a shameful folly this {things[i]} is.,{Stance(1)},{Biased(1)}\n");
                csv.Append($"{things[i]},{source},lol i worked on the {things[i]} guys,{Stance(2)},{Biased(2)}\n");
            }

            return csv.ToString();
        }

        Rows = Folder.Write("rows.csv", Csv(sensible: true));
        Good = Train("good.model", Rows);
        Poor = Train("poor.model", Folder.Write("nonsense.csv", Csv(sensible: false)));
    }

    internal TemporaryFolder Folder { get; } = new();

    public string Rows { get; }

    public string Good { get; }

    public string Poor { get; }

    public void Dispose() => Folder.Dispose();

    private string Train(string name, string rows)
    {
        string model = Folder.PathOf(name);
        Assert.Equal(0, ProgramRun.Of("stance-train", ["train", "--data", rows, "--model", model, "--pretrained", "none", "--strength", "1"]).ExitCode);
        return model;
    }
}
