using System.Globalization;
using Spectre.Console;
using Stance.Cli.Explaining;
using Stance.CommandLine;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;

namespace Stance.Cli.Writers;

/// <summary>For people: a block a sentence, with its headline, what decided each question, and the steps from there to the stance.</summary>
internal sealed class TableExplanationWriter(IAnsiConsole console, ExplainOptions options) : IExplanationWriter
{
    private const int Decimals = 2;

    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Yes = new(Color.Olive);
    private static readonly Style No = new(Color.Teal);

    private string? _document;

    public void Write(ExplainedSentence sentence)
    {
        if (sentence.Document != _document)
        {
            console.Write(new Text(SafeText.Of(sentence.Document) + "\n\n", Bold));
            _document = sentence.Document;
        }

        WriteHeadline(sentence);
        foreach (Question question in options.Questions)
        {
            WriteQuestion(sentence.Explanation, sentence.Explanation.Questions[(int)question]);
        }

        WriteSteps(sentence.Explanation);
        console.WriteLine();
    }

    public void Complete()
    {
    }

    public void Dispose()
    {
    }

    private void WriteHeadline(ExplainedSentence sentence)
    {
        LabelledSentence labelled = sentence.Explanation.Labelled;
        StanceLabel runnerUp = sentence.Explanation.RunnerUp;
        string section = labelled.Sentence.Section == SectionKind.None ? "" : $" · {SectionNames.Of(labelled.Sentence.Section)}";
        console.Write(new Text(
            $"{labelled.Index}{section} · {StanceNames.Of(labelled.Stance)} {Numbers.Two(labelled.Probabilities[labelled.Stance])}, "
            + $"then {StanceNames.Of(runnerUp)} {Numbers.Two(labelled.Probabilities[runnerUp])} · bias {Numbers.Two(labelled.Bias)}\n",
            Bold));
        console.Write(new Padder(new Text(SafeText.Of(sentence.Text)), new Padding(2, 0, 0, 0)));
    }

    private void WriteQuestion(SentenceExplanation sentence, QuestionExplanation question)
    {
        (string asks, string yes, string no) = WordsOf(question.Question);
        string tells = question.Question == sentence.Deciding ? $" (tells {StanceNames.Of(sentence.Labelled.Stance)} from {StanceNames.Of(sentence.RunnerUp)})" : "";
        console.WriteLine();
        console.Write(new Text($"  {asks} {Numbers.Two(question.Probability)}, so {(question.Probability > 0.5 ? "yes" : "no")}{tells}\n"));
        var contributions = new ShownContributions(question, options.Top, Decimals);
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn().NoWrap().RightAligned().Padding(4, 0, 2, 0));
        grid.AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0));
        grid.AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        foreach ((Contribution contribution, double value) in contributions.Shown)
        {
            AddRow(grid, value, yes, no, Describe(contribution));
        }

        AddRest(grid, contributions, yes, no);
        grid.AddRow(new Text(Signed(contributions.Logit), Bold), new Text("logit", Bold), new Text($"/ temperature {Numbers.Two(question.Temperature)} = {Signed(question.Calibrated)}"));
        console.Write(grid);
    }

    private static void AddRest(Grid grid, ShownContributions contributions, string yes, string no)
    {
        if (contributions.RestCount > 0)
        {
            AddRow(grid, contributions.Rest, yes, no, $"everything else ({Numbers.Whole(contributions.RestCount)})");
        }
        else if (contributions.Rest != 0)
        {
            AddRow(grid, contributions.Rest, yes, no, "rounding");
        }
    }

    private static void AddRow(Grid grid, double value, string yes, string no, string what)
    {
        string number = Signed(value);
        Style style = number == "0.00" ? Style.Plain : value > 0 ? Yes : No;
        grid.AddRow(new Text(number, style), new Text(number == "0.00" ? "" : value > 0 ? yes : no, style), new Text(what));
    }

    private void WriteSteps(SentenceExplanation explanation)
    {
        Table table = Terminal.NewTable("=stance", ">neutral", ">editorial", ">reader");
        SectionKind section = explanation.Labelled.Sentence.Section;
        foreach (StanceStep step in explanation.Steps)
        {
            string name = step.Stage switch
            {
                StanceStage.Words => "its words",
                StanceStage.Section => section == SectionKind.None ? "+ no section" : $"+ section {SectionNames.Of(section)}",
                _ => "+ page's voice",
            };
            AddRow(table, name, label => Signed(step.Added[label]));
        }

        AddRow(table, "= sum", label => Signed(explanation.Steps[^1].After[label]));
        AddRow(table, "probability", label => Numbers.Two(explanation.Labelled.Probabilities[label]));
        console.Write(table);
    }

    private static void AddRow(Table table, string name, Func<StanceLabel, string> number) =>
        table.AddRow([new Text(name), .. Enum.GetValues<StanceLabel>().Select(label => new Text(number(label)))]);

    private static string Describe(Contribution contribution)
    {
        string text = SafeText.Of(contribution.Text);
        return contribution.Kind switch
        {
            ContributionKind.Intercept => "intercept (any sentence)",
            ContributionKind.Trees => "boosted trees",
            ContributionKind.Cue => $"cue {text}{Level(contribution)}",
            ContributionKind.Characters => $"marks {text}{Times(contribution)}",
            _ => $"“{text}”{Times(contribution)}",
        };
    }

    private static string Times(Contribution contribution) => contribution.Spans.Count > 1 ? $" ({Numbers.Whole(contribution.Spans.Count)} times)" : "";

    // 1 is a flag that is set, or one occurrence; entries that were found speak for themselves.
    private static string Level(Contribution cue) => cue.Measure switch
    {
        { Amount: 0 } => " (none)",
        CueMeasure m when m.Amount < m.Usual => " (less than usual)",
        CueMeasure m when m.Amount != 1 && cue.Spans.Count == 0 => " (more than usual)",
        _ => "",
    };

    private static (string Asks, string Yes, string No) WordsOf(Question question) => question switch
    {
        Question.Audience => ("Does a reader speak?", "reader", "article"),
        Question.Editorial => ("Does the article comment?", "editorial", "neutral"),
        _ => ("Is the wording loaded?", "loaded", "plain"),
    };

    private static string Signed(double value) => Math.Round(value, Decimals).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);
}
