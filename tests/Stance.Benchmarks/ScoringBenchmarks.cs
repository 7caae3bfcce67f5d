using BenchmarkDotNet.Attributes;
using Stance.Features;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;

namespace Stance.Benchmarks;

/// <summary>One core, in process: what a sentence costs, stage by stage. Times are for each sentence.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ScoringBenchmarks
{
    private const int Sentences = 1000;

    private readonly ScoringScratch _scratch = new();
    private string[] _texts = [];
    private Sentence[] _sentences = [];
    private string _page = "";
    private StanceModel _model = null!;
    private PageLabeller _labeller = null!;

    [GlobalSetup]
    public void Load()
    {
        _texts = BenchmarkText.Own(Sentences);
        _model = BenchmarkModel.Create(_texts);
        _labeller = new PageLabeller(_model);
        _sentences = [.. _texts.Select(SentenceFinder.Whole)];
        _page = string.Join("\n", _texts);
    }

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int FindSections() => SectionFinder.Find(_page).Sections.Count;

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int FindSentences() => SentenceFinder.Find(_page, SectionFinder.Find(_page)).Count;

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int ExtractFeatures()
    {
        int buckets = 0;
        for (int i = 0; i < _texts.Length; i++)
        {
            buckets += _model.BuiltIn!.Extractor.Extract(_texts[i], _sentences[i].Span, _sentences[i].Quotations, _scratch).CharNgrams.Length;
        }

        return buckets;
    }

    [Benchmark(OperationsPerInvoke = Sentences)]
    public double Score()
    {
        Span<double> logits = stackalloc double[StanceNames.Count];
        double bias = 0;
        for (int i = 0; i < _texts.Length; i++)
        {
            bias += _model.Score(_texts[i], _sentences[i], _scratch, logits);
        }

        return bias;
    }

    [Benchmark(OperationsPerInvoke = Sentences)]
    public double ScoreSpan()
    {
        Span<double> logits = stackalloc double[StanceNames.Count];
        double bias = 0;
        foreach (string text in _texts)
        {
            bias += _model.Score(text.AsSpan(), _scratch, logits);
        }

        return bias;
    }

    [Benchmark(OperationsPerInvoke = Sentences)]
    public double LabelSentence()
    {
        double bias = 0;
        for (int i = 0; i < _texts.Length; i++)
        {
            bias += _labeller.LabelSentence(_texts[i], i, _scratch).Bias;
        }

        return bias;
    }

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int LabelPage() => _labeller.Label(new Page { Document = "page", Text = _page }, _scratch).Sentences.Count;
}
