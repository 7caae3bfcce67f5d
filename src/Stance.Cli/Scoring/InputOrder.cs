using Stance.Pages;
using Stance.Reading.Files;
using Stance.Reading.Pages;

namespace Stance.Cli.Scoring;

/// <summary>What of scoring depends on the pages before: names, metadata, what counts as read. Takes blocks in input order; not thread-safe.</summary>
internal sealed class InputOrder(PageMetadata? metadata, ScoreOptions options, IKnownPages? known)
{
    private readonly DocumentNames _names = new();
    private InputFile? _file;
    private int _pages;
    private bool _failed;
    private volatile InputFile? _abandoned;
    private ScoredDocument? _list;
    private int _listed;
    private int _start;

    /// <summary>Writes pages' texts, or null.</summary>
    public TextEmitter? Emitter { get; init; }

    /// <summary>Told all that is come to; null for nobody.</summary>
    public InputLedger? Ledger { get; init; }

    /// <summary>Inputs and parts of them that could not be read.</summary>
    public int Problems { get; private set; }

    /// <summary>Pages and lists that could.</summary>
    public int Inputs { get; private set; }

    /// <summary>The file that failed as a whole: what follows of it is not wanted. Any thread may ask.</summary>
    public InputFile? Abandoned => _abandoned;

    /// <summary>Fills in what a block has to say and to label.</summary>
    public void Take(ScoreBlock block)
    {
        if (!ReferenceEquals(_file, block.File))
        {
            (_file, _pages, _failed, _list, _listed, _start) = (block.File, 0, false, null, 0, 0);
            EnterFile();
        }

        if (block.Content is null)
        {
            End(block);
        }
        else if (_file is null || !ReferenceEquals(_file, _abandoned))
        {
            TakePages(block, block.Content.Pages);
            TakeSentences(block, block.Content);
        }

        block.Content = null;
        block.Position = Ledger?.EndBlock();
    }

    // A list is a document whether or not anything of it can be read.
    private void EnterFile()
    {
        if (_file is not null)
        {
            Ledger?.AddFile(_file);
        }

        if (_file?.Kind == InputKind.Sentences)
        {
            Ledger?.AddDocument(_file.Document);
        }
    }

    private void TakePages(ScoreBlock block, IReadOnlyList<ReadResult> results)
    {
        foreach (ReadResult result in results)
        {
            if (_file?.Kind != InputKind.Sentences)
            {
                Ledger?.AddDocument(result.Document);
            }

            if (result.Problem is InputProblem problem)
            {
                Report(block, problem);
                continue;
            }

            Inputs++;
            _pages++;
            if (result.IsPassedBy)
            {
                metadata?.Note(result.Document!);
            }
            else if (result.Scored is ScoredPage scored)
            {
                scored = metadata?.Apply(scored) ?? scored;
                scored = scored with { Document = TakeName(block, scored.Document), Source = options.Source ?? scored.Source };
                block.Items.Add(new ScoreItem { Scored = scored });
            }
            else
            {
                TakePage(block, Describe(block, result.Page!));
            }
        }
    }

    private void TakePage(ScoreBlock block, Page page)
    {
        if (Emitter?.Write(page) is string name)
        {
            Warn(block, $"{page.Document}: its text is in {name}");
        }

        if (Ledger is { IsDone: true })
        {
            return;
        }

        long number = Ledger?.Document ?? 0;
        if (known is null || !known.TryFind(page, page.Source ?? page.FindLayout().Outlet ?? page.FallbackSource, out ScoredDocument? rows))
        {
            block.Items.Add(new ScoreItem { Page = page, Number = number });
        }
        else if (rows is not null)
        {
            block.Items.Add(new ScoreItem { Document = rows, Number = number });
        }
    }

    private void TakeSentences(ScoreBlock block, BlockContent content)
    {
        if (content.Sentences.Count > 0)
        {
            _list ??= OpenList(block);
            for (int i = 0; i < content.Sentences.Count; i++)
            {
                if (content.Sentences[i].Problem is string inLine)
                {
                    Add(block, new InputProblem(_file!.Path, "line " + inLine));
                }
            }

            if (Ledger?.AddSentences(content.Sentences.Count) != true)
            {
                block.List = new ListPart(_list, content.Sentences, _listed, _start) { Number = Ledger?.Document ?? 0 };
            }

            _listed += content.Sentences.Count;
            _start += content.Units - (options.CodePointOffsets && content.Units > 0 ? content.Sentences.Sum(s => OffsetCounter.PairsIn(s.Text)) : 0);
        }

        if (content.Problem is InputProblem problem)
        {
            Report(block, problem);
        }
    }

    private ScoredDocument OpenList(ScoreBlock block)
    {
        Inputs++;
        Page page = Describe(block, new Page { Document = _file!.Document, Text = "", FallbackSource = _file.Folder });
        return new ScoredDocument { Document = page.Document, Source = page.Source ?? page.FallbackSource, Title = page.Title, Date = page.Date, IsPart = true, Rows = [] };
    }

    private void End(ScoreBlock block)
    {
        bool isList = _file!.Kind == InputKind.Sentences;
        if (_failed || _list is not null || _pages > 0)
        {
            return;
        }

        if (isList)
        {
            Warn(block, $"{_file.Document}: no sentences found");
            OpenList(block);
            return;
        }

        Inputs++;
        Warn(block, $"{_file.Document}: no documents found");
    }

    private Page Describe(ScoreBlock block, Page page)
    {
        page = metadata?.Apply(page) ?? page;
        return page with { Document = TakeName(block, page.Document), Source = options.Source ?? page.Source };
    }

    private string TakeName(ScoreBlock block, string document)
    {
        string name = _names.Take(document);
        if (name != document)
        {
            Warn(block, $"{document}: a second document of this name; it is called {name}");
        }

        return name;
    }

    // A failure of the file itself is its last.
    private void Report(ScoreBlock block, InputProblem problem)
    {
        _failed = true;
        _abandoned = problem.Place == _file?.Path ? _file : _abandoned;
        Add(block, problem);
    }

    private void Add(ScoreBlock block, InputProblem problem)
    {
        Problems++;
        block.Items.Add(new ScoreItem { Message = problem.ToString() });
    }

    private void Warn(ScoreBlock block, string message)
    {
        if (!options.Quiet)
        {
            block.Items.Add(new ScoreItem { Message = "warning: " + message });
        }
    }
}
