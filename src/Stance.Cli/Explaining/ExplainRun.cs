using Stance.Cli.Scoring;
using Stance.CommandLine;
using Stance.Features;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Pages;

namespace Stance.Cli.Explaining;

/// <summary>One run of <c>stance explain</c>: reads page after page and writes the explanation of each sentence.</summary>
internal sealed class ExplainRun(StanceModel model, ExplainOptions options, IExplanationWriter writer)
{
    private readonly SentenceExplainer _explainer = new(model);
    private readonly ScoringScratch _scratch = new();
    private readonly DocumentNames _names = new();
    private int _problems;
    private int _read;

    /// <summary>Explains everything that the path or the text holds.</summary>
    /// <param name="cancellation">Looked at between pages and sentences.</param>
    /// <returns>The exit code.</returns>
    public int Run(CancellationToken cancellation)
    {
        if (options.Text is string text)
        {
            ExplainText(text, cancellation);
        }
        else
        {
            InputExpansion inputs = InputExpander.Expand([options.Path!], options.Input);
            foreach (InputProblem problem in inputs.Problems)
            {
                Report(problem);
            }

            foreach (InputFile file in inputs.Files)
            {
                Explain(file, cancellation);
            }
        }

        if (_problems > 0 && _read == 0)
        {
            return ExitCode.BadData;
        }

        writer.Complete();
        return _problems == 0 ? ExitCode.Done : ExitCode.Partial;
    }

    private void ExplainText(string text, CancellationToken cancellation)
    {
        const string Document = "--text";
        _read++;
        if (options.Input == InputKind.Text)
        {
            ExplainPage(new Page { Document = Document, Text = text }, cancellation);
        }
        else
        {
            ExplainSentences(Document, SentenceListReader.Lines(text), cancellation);
        }
    }

    private void Explain(InputFile file, CancellationToken cancellation)
    {
        if (file.Kind == InputKind.Sentences)
        {
            ExplainList(file, cancellation);
            return;
        }

        int pages = 0;
        int problems = _problems;
        foreach (ReadResult result in PageReader.Read(file))
        {
            if (result.Page is not Page page)
            {
                Report(result.Problem!);
                continue;
            }

            _read++;
            pages++;
            ExplainPage(page with { Document = _names.Take(page.Document) }, cancellation);
        }

        if (pages == 0 && _problems == problems)
        {
            _read++;
            Warn($"{file.Document}: no documents found");
        }
    }

    private void ExplainPage(Page page, CancellationToken cancellation)
    {
        if (!options.AnyLanguage && !LanguageCheck.IsEnglish(page.Text, out double share))
        {
            Warn($"{page.Document}: not English, it seems ({share:P0} common English words); skipped (--any-language explains it all the same)");
            return;
        }

        cancellation.ThrowIfCancellationRequested();
        IReadOnlyList<SentenceExplanation> explanations = _explainer.Explain(page, _scratch);
        if (explanations.Count == 0)
        {
            Warn($"{page.Document}: no sentences found");
        }

        foreach (SentenceExplanation explanation in explanations)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(new ExplainedSentence(page.Document, explanation.Labelled.Sentence.Span.In(page.Text).ToString(), 0, explanation));
        }
    }

    private void ExplainList(InputFile file, CancellationToken cancellation)
    {
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
        foreach (ListedSentence sentence in sentences.Where(s => s.Problem is not null))
        {
            Report(new InputProblem(file.Path, "line " + sentence.Problem));
        }

        ExplainSentences(_names.Take(file.Document), sentences, cancellation);
    }

    private void ExplainSentences(string document, IReadOnlyList<ListedSentence> sentences, CancellationToken cancellation)
    {
        // An empty line keeps its number, but there is nothing to explain.
        if (sentences.All(s => string.IsNullOrWhiteSpace(s.Text)))
        {
            Warn($"{document}: no sentences found");
        }

        for (int i = 0; i < sentences.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            ListedSentence sentence = sentences[i];
            if (!string.IsNullOrWhiteSpace(sentence.Text))
            {
                writer.Write(new ExplainedSentence(document, sentence.Text, sentence.Start, _explainer.ExplainSentence(sentence.Text, i, _scratch)));
            }
        }
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
