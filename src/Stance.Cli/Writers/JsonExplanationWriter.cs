using System.Text;
using System.Text.Json;
using Stance.Cli.Explaining;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;

namespace Stance.Cli.Writers;

/// <summary>One JSON document, a sentence a line; fields as in docs/output.md.</summary>
internal sealed class JsonExplanationWriter(JsonLine line, ExplainOptions options, string modelSha256) : IExplanationWriter
{
    // So many that a hundred of them, rounded, still add up to the logit within 1e-4.
    private const byte Decimals = 6;

    private readonly Utf8JsonWriter _json = line.Json;
    private readonly byte[] _opening = Encoding.UTF8.GetBytes($"{{\"schemaVersion\":1,\"model\":\"{modelSha256}\",\"sentences\":[\n");
    private bool _any;

    public void Write(ExplainedSentence sentence)
    {
        LabelledSentence labelled = sentence.Explanation.Labelled;
        _json.WriteStartObject();
        _json.WriteString("document", sentence.Document);
        _json.WriteString("section", SectionNames.Of(labelled.Sentence.Section));
        _json.WriteNumber("index", labelled.Index);
        _json.WriteNumber("start", sentence.StartOf(labelled.Sentence.Span));
        _json.WriteNumber("length", labelled.Sentence.Span.Length);
        _json.WriteString("text", sentence.Text);
        _json.WriteString("stance", StanceNames.Of(labelled.Stance));
        _json.WriteString("runnerUp", StanceNames.Of(sentence.Explanation.RunnerUp));
        _json.WriteString("deciding", NameOf(sentence.Explanation.Deciding));
        Write("probabilities", labelled.Probabilities);
        line.Number("bias", labelled.Bias);
        WriteQuestions(sentence);
        WriteSteps(sentence.Explanation);
        _json.WriteEndObject();
        line.End(_any ? ",\n"u8 : _opening, default);
        _any = true;
    }

    public void Complete() => line.End(_any ? "\n"u8 : _opening, "]}\n"u8);

    public void Dispose() => line.Dispose();

    private void WriteQuestions(ExplainedSentence sentence)
    {
        _json.WriteStartArray("questions");
        foreach (QuestionExplanation question in options.Questions.Select(q => sentence.Explanation.Questions[(int)q]))
        {
            var contributions = new ShownContributions(question, options.Top, Decimals);
            _json.WriteStartObject();
            _json.WriteString("question", NameOf(question.Question));
            line.Number("logit", contributions.Logit, Decimals);
            line.Number("temperature", question.Temperature, Decimals);
            line.Number("calibrated", question.Calibrated, Decimals);
            line.Number("probability", question.Probability);
            _json.WriteStartArray("contributions");
            foreach ((Contribution contribution, double value) in contributions.Shown)
            {
                Write(sentence, contribution, value);
            }

            _json.WriteEndArray();
            _json.WriteStartObject("rest");
            _json.WriteNumber("count", contributions.RestCount);
            line.Number("value", contributions.Rest, Decimals);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Write(ExplainedSentence sentence, Contribution contribution, double value)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", NameOf(contribution.Kind));
        _json.WriteString("text", contribution.Text);
        line.Number("value", value, Decimals);
        _json.WriteStartArray("spans");
        foreach (TextSpan span in contribution.Spans)
        {
            _json.WriteStartObject();
            _json.WriteNumber("start", sentence.StartOf(span));
            _json.WriteNumber("length", span.Length);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        if (contribution.Measure is CueMeasure measure)
        {
            line.Number("amount", measure.Amount, Decimals);
            line.Number("usual", measure.Usual, Decimals);
        }

        if (contribution.Kind == ContributionKind.Word)
        {
            _json.WriteStartObject("parts");
            foreach (Contribution part in contribution.Parts)
            {
                line.Number(NameOf(part.Kind), part.Value, Decimals);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteSteps(SentenceExplanation explanation)
    {
        _json.WriteStartArray("steps");
        foreach (StanceStep step in explanation.Steps)
        {
            _json.WriteStartObject();
            _json.WriteString("step", NameOf(step.Stage));
            Write("before", step.Before);
            Write("added", step.Added);
            Write("after", step.After);
            Write("probabilities", step.After.Probabilities);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Write(string name, StanceLogits logits)
    {
        _json.WriteStartObject(name);
        foreach (StanceLabel label in Enum.GetValues<StanceLabel>())
        {
            line.Number(StanceNames.Of(label), logits[label], Decimals);
        }

        _json.WriteEndObject();
    }

    private void Write(string name, LabelProbabilities probabilities)
    {
        _json.WriteStartObject(name);
        foreach (StanceLabel label in Enum.GetValues<StanceLabel>())
        {
            line.Number(StanceNames.Of(label), probabilities[label]);
        }

        _json.WriteEndObject();
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
