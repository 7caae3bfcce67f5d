using System.Globalization;
using System.Collections.Concurrent;
using Stance.CommandLine;
using Stance.Features;
using Stance.Models;
using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Pages;

namespace Stance.Cli.Scoring;

/// <summary>One run of <c>stance score</c>: reads pages one after another, labels a batch of them in parallel, writes in input order.</summary>
internal sealed class ScoreRun(StanceModel model, PageMetadata? metadata, ScoreOptions options, IScoreWriter writer)
{
    // Of 40 real pages none has more than 9.3 %, of 538 of ours 99 % no more than 10.5 % (docs/learning.md).
    private const double MostUnknown = 0.12;
    private const int FewestWords = 40;
    private const int MostNamed = 3;

    private const int MostPagesInBatch = 256;
    private const int MostCharactersInBatch = 8 << 20;
    private const int SentencesInBatch = 16384;

    private readonly PageScorer _scorer = new(model, options);
    private readonly DocumentNames _names = new();
    private readonly List<Page> _batch = [];

    // Used again batch after batch: what a scratch remembers makes the next sentences quicker.
    private readonly ConcurrentBag<ScoringScratch> _scratches = [];
    private int _charactersInBatch;
    private int _problems;
    private int _read;
    private TextEmitter? _emitter;

    /// <summary>Takes the pages that were scored before; null where those are refused.</summary>
    public Action<ScoredPage>? TakeScored { get; init; }

    /// <summary>Scores everything that the paths stand for.</summary>
    /// <param name="progress">Told the share of the files done.</param>
    /// <param name="cancellation">Looked at between pages.</param>
    /// <returns>The exit code.</returns>
    public int Run(IProgress<double> progress, CancellationToken cancellation)
    {
        InputExpansion inputs = InputExpander.Expand(options.Paths, options.Input);
        foreach (InputProblem problem in inputs.Problems)
        {
            Report(problem);
        }

        _emitter = options.EmitTextFolder is string folder ? new TextEmitter(folder, inputs.Files.Select(f => f.Path)) : null;
        for (int i = 0; i < inputs.Files.Count; i++)
        {
            InputFile file = inputs.Files[i];
            var part = new PartOfProgress(progress, (double)i / inputs.Files.Count, (i + 1.0) / inputs.Files.Count);
            part.Report(0);
            if (file.Kind == InputKind.Sentences)
            {
                ScoreList(file, part, cancellation);
            }
            else
            {
                ReadPages(file, cancellation);
            }
        }

        Flush(cancellation);
        writer.Complete();
        if (metadata?.Unmatched is { Count: > 0 } unmatched)
        {
            string named = string.Join(", ", unmatched.Take(MostNamed)) + (unmatched.Count > MostNamed ? ", …" : "");
            Warn($"--metadata names {(unmatched.Count == 1 ? "a document that is" : $"{unmatched.Count} documents that are")} not there: {named} (a document is called by its path below the folder that was named)");
        }

        return _problems == 0 ? ExitCode.Done : _read == 0 ? ExitCode.BadData : ExitCode.Partial;
    }

    private void ReadPages(InputFile file, CancellationToken cancellation)
    {
        int pages = 0;
        bool failed = false;
        foreach (ReadResult result in PageReader.Read(file, TakeScored is not null))
        {
            cancellation.ThrowIfCancellationRequested();
            if (result.Scored is ScoredPage scored)
            {
                _read++;
                pages++;
                TakeScored!(Describe(scored));
                continue;
            }

            if (result.Page is not Page page)
            {
                failed = true;
                Report(result.Problem!);
                continue;
            }

            _read++;
            pages++;
            page = Describe(page);
            if (_emitter?.Write(page) is string name)
            {
                Warn($"{page.Document}: its text is in {name}");
            }

            if (!options.AnyLanguage && !LanguageCheck.IsEnglish(page.Text, out double share))
            {
                Warn($"{page.Document}: not English, it seems ({share:P0} common English words); skipped (--any-language scores it all the same)");
                continue;
            }

            _batch.Add(page);
            _charactersInBatch += page.Text.Length;
            if (_batch.Count >= MostPagesInBatch || _charactersInBatch >= MostCharactersInBatch)
            {
                Flush(cancellation);
            }
        }

        if (pages == 0 && !failed)
        {
            _read++;
            Warn($"{file.Document}: no documents found");
        }
    }

    private Page Describe(Page page)
    {
        page = metadata?.Apply(page) ?? page;
        return page with { Document = TakeName(page.Document), Source = options.Source ?? page.Source };
    }

    private ScoredPage Describe(ScoredPage page)
    {
        page = metadata?.Apply(page) ?? page;
        return page with { Document = TakeName(page.Document), Source = options.Source ?? page.Source };
    }

    private string TakeName(string document)
    {
        string name = _names.Take(document);
        if (name != document)
        {
            Warn($"{document}: a second document of this name; it is called {name}");
        }

        return name;
    }

    private void Flush(CancellationToken cancellation)
    {
        var documents = new ScoredDocument[_batch.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
        Parallel.For(0, documents.Length, parallel, TakeScratch, (i, _, scratch) =>
        {
            documents[i] = _scorer.Score(_batch[i], scratch);
            return scratch;
        }, _scratches.Add);
        foreach (ScoredDocument document in documents)
        {
            if (document.Rows.Count == 0)
            {
                Warn($"{document.Document}: no sentences found");
            }
            else if (document.Rows.All(r => r.Section == SectionKind.Headline))
            {
                Warn($"{document.Document}: only a headline found");
            }
            else if (Unfamiliar(document) is string how)
            {
                Warn($"{document.Document}: unlike anything the model has learned from: {how}; its labels may mean little");
            }

            writer.Write(document);
        }

        _batch.Clear();
        _charactersInBatch = 0;
    }

    private string? Unfamiliar(ScoredDocument document)
    {
        if (document.Words >= FewestWords && document.UnknownWords > MostUnknown * document.Words)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(double)document.UnknownWords / document.Words:P0} of its words are unknown to it (usual is under {MostUnknown:P0})");
        }

        return document.StyleDistance > model.Style?.Limit
            ? string.Create(CultureInfo.InvariantCulture, $"its style is {document.StyleDistance:F1} from the usual (one article in a thousand is beyond {model.Style.Limit:F1})")
            : null;
    }

    private void ScoreList(InputFile file, PartOfProgress progress, CancellationToken cancellation)
    {
        Flush(cancellation);
        IReadOnlyList<ListedSentence> sentences;
        try
        {
            sentences = SentenceListReader.Read(file);
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            Report(new InputProblem(file.Path, ReadFailure.Reason(e)));
            return;
        }

        _read++;
        if (sentences.Count == 0)
        {
            Warn($"{file.Document}: no sentences found");
        }

        foreach (ListedSentence sentence in sentences.Where(s => s.Problem is not null))
        {
            Report(new InputProblem(file.Path, "line " + sentence.Problem));
        }

        Page described = Describe(new Page { Document = file.Document, Text = "", FallbackSource = file.Folder });
        int[] starts = Starts(sentences);
        for (int from = 0; from < sentences.Count; from += SentencesInBatch)
        {
            progress.Report((double)from / sentences.Count);
            ScoredRow[] rows = ScoreBatch(sentences, starts, from, cancellation);
            writer.Write(new ScoredDocument
            {
                Document = described.Document,
                Source = described.Source ?? described.FallbackSource,
                Title = described.Title,
                Date = described.Date,
                Rows = rows,
            });
        }
    }

    private ScoringScratch TakeScratch() => _scratches.TryTake(out ScoringScratch? scratch) ? scratch : new ScoringScratch();

    private ScoredRow[] ScoreBatch(IReadOnlyList<ListedSentence> sentences, int[] starts, int from, CancellationToken cancellation)
    {
        var rows = new ScoredRow[Math.Min(SentencesInBatch, sentences.Count - from)];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
        Parallel.For(0, rows.Length, parallel, TakeScratch, (i, _, scratch) =>
        {
            rows[i] = _scorer.Score(sentences[from + i], from + i, starts[from + i], scratch);
            return scratch;
        }, _scratches.Add);
        return rows;
    }

    // Line ends are never surrogates: code points fall behind code units by the pairs in the lines before.
    private int[] Starts(IReadOnlyList<ListedSentence> sentences)
    {
        var starts = new int[sentences.Count];
        int pairs = 0;
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = sentences[i].Start - (sentences[i].Start > 0 && options.CodePointOffsets ? pairs : 0);
            pairs += sentences[i].Text.Length - new OffsetCounter(sentences[i].Text, true).Of(new TextSpan(0, sentences[i].Text.Length)).Length;
        }

        return starts;
    }

    private void Report(InputProblem problem)
    {
        _problems++;
        ProgramHost.Complain("stance", problem.ToString());
    }

    private void Warn(string message)
    {
        if (!options.Quiet)
        {
            ProgramHost.Complain("stance", "warning: " + message);
        }
    }
}
