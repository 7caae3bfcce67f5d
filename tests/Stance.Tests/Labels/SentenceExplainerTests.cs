using Stance.Features;
using Stance.Labels;
using Stance.Models;
using Stance.Pages;
using Stance.Sentences;
using Stance.Tests.Models;
using Stance.Tests.Sentences;
using Stance.Tests.Shared;

namespace Stance.Tests.Labels;

public class SentenceExplainerTests
{
    private const string Text = "The regime and its cronies, of course, deny the cover-up: “The farce is over?!” Nobody disputes the ramp.";

    [Theory]
    [InlineData(2, 2, 5)]
    [InlineData(3, 1, 5)]
    [InlineData(1, 3, 3)]
    [InlineData(2, 1, 0)]
    public void Contributions_add_up_to_the_models_logit_for_any_text(int words, int shortest, int longest)
    {
        StanceModel model = TestModels.Create(new NgramSettings { HashBits = 10, WordNgramLength = words, ShortestCharNgram = shortest, CharNgramLength = longest });
        var scratch = new ScoringScratch();
        int examined = 0;
        foreach (string text in AnyTextTests.Examples().Append(Text))
        {
            SentenceExplanation explanation = new SentenceExplainer(model).ExplainSentence(text, 0, scratch);
            QuestionLogits logits = model.Logits(text, SentenceFinder.Whole(text), scratch);
            foreach (QuestionExplanation question in explanation.Questions)
            {
                Assert.Equal(logits[question.Question], question.Logit);
                Assert.InRange(question.Contributions.Sum(c => c.Value) - question.Logit, -1e-4, 1e-4);
                Assert.All(question.Contributions.Where(c => c.Kind == ContributionKind.Word), c => Assert.Equal(c.Value, c.Parts.Sum(p => p.Value), 9));
                examined++;
            }
        }

        Assert.True(examined > 3000, $"{examined} sums examined");
    }

    [Fact]
    public void Spans_lead_back_to_what_is_named()
    {
        var explainer = new SentenceExplainer(TestModels.Create());
        int examined = 0;
        foreach (string text in AnyTextTests.Examples())
        {
            foreach (Contribution contribution in explainer.Explain(new Page { Document = "a", Text = text }, new ScoringScratch()).SelectMany(e => e.Questions[0].Contributions))
            {
                if (contribution.Kind is ContributionKind.Word or ContributionKind.Characters)
                {
                    Assert.NotEmpty(contribution.Spans);
                    Assert.All(contribution.Spans, span => Assert.Equal(Straight(contribution.Text), Straight(span.In(text).ToString()), ignoreCase: true));
                    Assert.Equal(contribution.Spans.Order(Comparer<TextSpan>.Create((a, b) => a.Start - b.Start)).Distinct(), contribution.Spans);
                    examined++;
                }
            }
        }

        Assert.True(examined > 5000, $"{examined} contributions examined");
    }

    [Fact]
    public void A_words_own_weight_goes_to_the_word()
    {
        Contribution word = Assert.Single(Weighty(OneWeight.OnWords("tinfoil"), "Hardly the Tinfoil brigade."));
        Assert.Equal((ContributionKind.Word, "Tinfoil", new TextSpan(11, 7)), (word.Kind, word.Text, Assert.Single(word.Spans)));

        // Four words and three pairs.
        Assert.Equal(1 / Math.Sqrt(7), word.Value, 6);
        Assert.Equal(ContributionKind.Word, Assert.Single(word.Parts).Kind);
    }

    [Fact]
    public void A_pair_of_words_is_a_phrase_as_it_is_written()
    {
        Contribution phrase = Assert.Single(Weighty(OneWeight.OnWords("tinfoil brigade"), "Hardly the Tinfoil-Brigade."));
        Assert.Equal((ContributionKind.Phrase, "Tinfoil-Brigade"), (phrase.Kind, phrase.Text));
        Assert.Equal(1 / Math.Sqrt(7), phrase.Value, 6);
    }

    [Fact]
    public void The_same_word_twice_is_one_line_with_both_places()
    {
        Contribution word = Assert.Single(Weighty(OneWeight.OnWords("the"), "The end of the road."));
        Assert.Equal("The", word.Text);
        Assert.Equal([new TextSpan(0, 3), new TextSpan(11, 3)], word.Spans);
        Assert.Equal(2 / Math.Sqrt(9), word.Value, 6);
    }

    [Fact]
    public void Characters_go_to_the_word_that_they_touch()
    {
        Contribution word = Assert.Single(Weighty(OneWeight.OnCharacters("brigade.", 5, 8), "Hardly the brigade."));
        Assert.Equal((ContributionKind.Word, "brigade"), (word.Kind, word.Text));
        Assert.Equal(ContributionKind.Characters, Assert.Single(word.Parts).Kind);
    }

    [Fact]
    public void Characters_across_two_words_are_shared()
    {
        Contribution[] words = Weighty(OneWeight.OnCharacters("cover-up", 4, 7), "A cover-up.");
        Assert.Equal(["cover", "up"], words.Select(w => w.Text));
        Assert.Equal(words[0].Value, words[1].Value);
    }

    [Fact]
    public void Marks_that_touch_no_word_stand_for_themselves()
    {
        Contribution marks = Assert.Single(Weighty(OneWeight.OnCharacters("what?!?", 4, 6), "So what?!? Nothing."));
        Assert.Equal((ContributionKind.Characters, "?!?", new TextSpan(7, 3)), (marks.Kind, marks.Text, Assert.Single(marks.Spans)));
    }

    [Fact]
    public void A_space_alone_goes_to_the_word_behind_it() =>
        Assert.Equal(["A", "cover", "—"], Weighty(OneWeight.OnCharacters("x", -1, 0, shortest: 1), "A cover —").Select(c => c.Text).Order(StringComparer.Ordinal));

    [Fact]
    public void A_known_words_score_is_a_part_of_the_word()
    {
        StanceModel model = TestModels.Create();
        Contribution word = Explain(model, Text).Questions[1].Contributions.Single(c => c.Kind == ContributionKind.Word && c.Text == "ramp");
        int number = model.BuiltIn!.Weights.Words.NumberOf(StableHash.Of("ramp"));
        int words = SentenceFinder.Whole(Text) is Sentence sentence ? model.BuiltIn!.Extractor.Extract(Text, sentence.Span, sentence.Quotations, new ScoringScratch()).Words.Length : 0;
        Contribution meaning = Assert.Single(word.Parts, p => p.Kind == ContributionKind.Meaning);
        Assert.Equal(model.BuiltIn!.Weights.Words.Scores[(number * MaximumEntropyModel.Lanes) + 1] / words, meaning.Value, 6);
    }

    [Fact]
    public void A_cue_over_a_list_names_the_entries_that_were_found()
    {
        Contribution[] cues = [.. Explain(TestModels.Create(), Text).Questions[2].Contributions.Where(c => c.Kind == ContributionKind.Cue)];
        Contribution loaded = Assert.Single(cues, c => c.Text.StartsWith("loaded-strong", StringComparison.Ordinal));
        Assert.Equal("loaded-strong: regime, cronies", loaded.Text);
        Assert.Equal(["regime", "cronies"], loaded.Spans.Select(span => span.In(Text).ToString()));
        Assert.Contains(cues, c => c.Text == "boosters: of course");
        Assert.Contains(cues, c => c.Text == "quoted-loaded-or-evaluative: farce");
        Assert.Contains(cues, c => c.Text == "intensifiers");
    }

    [Fact]
    public void A_cue_counts_against_what_is_usual_and_the_intercept_has_the_rest()
    {
        StanceModel model = TestModels.Create();
        QuestionExplanation question = Explain(model, Text).Questions[0];
        int commas = StyleCues.Names.ToList().IndexOf("commas");
        Contribution cue = question.Contributions.Single(c => c.Text == "commas");
        Assert.Equal(new CueMeasure((float)Math.Sqrt(2), commas / 7.0), cue.Measure);
        Assert.Equal(model.BuiltIn!.Weights.CueWeights[commas * 4] * (Math.Sqrt(2) - (commas / 7.0)), cue.Value, 5);
        double usual = Enumerable.Range(0, StyleCues.Count).Sum(i => model.BuiltIn!.Weights.CueWeights[i * 4] * (i / 7.0));
        Assert.Equal(model.BuiltIn!.Weights.Intercepts[0] + usual, question.Contributions.Single(c => c.Kind == ContributionKind.Intercept).Value, 5);
    }

    [Fact]
    public void What_trees_change_is_a_contribution_of_its_own()
    {
        StanceModel linear = TestModels.Create();
        var leaf = new RegressionTree([], [], [], [0.75f]);
        var trees = new TreeEnsemble(QuestionTrees.FeatureCount, [0.5], [[leaf]]);
        var refined = new StanceModel(new BuiltInClassifier(linear.BuiltIn!.Extractor, linear.BuiltIn.Weights, linear.BuiltIn.Cues) { Trees = new QuestionTrees([trees, null, null]) }, linear.Temperature, linear.Page, linear.Card);
        IReadOnlyList<QuestionExplanation> questions = Explain(refined, Text).Questions;
        Contribution change = Assert.Single(questions[0].Contributions, c => c.Kind == ContributionKind.Trees);
        Assert.Equal(questions[0].Logit - Explain(linear, Text).Questions[0].Logit, change.Value);
        Assert.NotEqual(0, change.Value);
        Assert.Equal(questions[0].Logit, questions[0].Contributions.Sum(c => c.Value), 4);
        Assert.DoesNotContain(questions[1].Contributions, c => c.Kind == ContributionKind.Trees);
    }

    [Fact]
    public void The_entries_of_a_list_are_as_many_as_its_cue_counted()
    {
        string[] lists = [.. Enum.GetValues<CueCategory>().Select(CueLexicon.NameOf)];
        int found = 0;
        foreach (string file in Directory.GetFiles(Repository.PathOf("samples"), "*.txt", SearchOption.AllDirectories))
        {
            var page = new Page { Document = "a", Text = File.ReadAllText(file) };
            foreach (Contribution cue in new SentenceExplainer(TestModels.Create()).Explain(page, new ScoringScratch()).SelectMany(e => e.Questions[0].Contributions))
            {
                if (cue.Measure is CueMeasure measure && lists.Contains(cue.Text.Split(':')[0]))
                {
                    Assert.Equal(cue.Spans.Count, measure.Amount * measure.Amount, 4);
                    found += cue.Spans.Count;
                }
            }
        }

        Assert.True(found > 30, $"{found} entries found");
    }

    [Fact]
    public void The_largest_contribution_comes_first_and_none_is_nothing()
    {
        IReadOnlyList<Contribution> contributions = Explain(TestModels.Create(), Text).Questions[0].Contributions;
        Assert.Equal(contributions.Select(c => Math.Abs(c.Value)).OrderDescending(), contributions.Select(c => Math.Abs(c.Value)));
        Assert.All(contributions, c => Assert.True(c.Value != 0 || c.Kind == ContributionKind.Intercept));
    }

    [Fact]
    public void A_page_is_explained_as_it_is_labelled_step_by_step()
    {
        StanceModel model = TestModels.Create();
        var page = new Page { Document = "a", Text = File.ReadAllText(Repository.PathOf("samples", "the-brass-bell", "marsh-lights.txt")) };
        IReadOnlyList<LabelledSentence> labelled = new PageLabeller(model).Label(page, new ScoringScratch()).Sentences;
        IReadOnlyList<SentenceExplanation> explained = new SentenceExplainer(model).Explain(page, new ScoringScratch());
        Assert.Equal(labelled.Select(s => (s.Index, s.Sentence.Span, s.Probabilities, s.Bias)), explained.Select(e => (e.Labelled.Index, e.Labelled.Sentence.Span, e.Labelled.Probabilities, e.Labelled.Bias)));
        foreach (SentenceExplanation explanation in explained)
        {
            Assert.Equal(Enum.GetValues<StanceStage>(), explanation.Steps.Select(s => s.Stage));
            Assert.Equal(default, explanation.Steps[0].Before);
            Assert.Equal(explanation.Steps.Skip(1).Select(s => s.Before), explanation.Steps.SkipLast(1).Select(s => s.After));
            Assert.All(explanation.Steps, s => Assert.All(Enum.GetValues<StanceLabel>(), label => Assert.Equal(s.After[label], s.Before[label] + s.Added[label], 12)));
            Assert.Equal(explanation.Labelled.Probabilities, explanation.Steps[^1].After.Probabilities);
            Assert.Equal(explanation.Labelled.Bias, explanation.Questions[(int)Question.Bias].Probability);
            Assert.All(explanation.Questions, q => Assert.Equal(q.Logit / q.Temperature, q.Calibrated));
        }

        Assert.Contains(explained, e => e.Steps[2].Added != default);
        Assert.Contains(explained, e => e.Steps[1].Added != default);
    }

    [Fact]
    public void A_sentence_by_itself_is_explained_as_it_is_labelled()
    {
        StanceModel model = TestModels.Create();
        LabelledSentence labelled = new PageLabeller(model).LabelSentence(Text, 7, new ScoringScratch());
        SentenceExplanation explanation = new SentenceExplainer(model).ExplainSentence(Text, 7, new ScoringScratch());
        Assert.Equal((labelled.Index, labelled.Probabilities, labelled.Bias), (explanation.Labelled.Index, explanation.Labelled.Probabilities, explanation.Labelled.Bias));
        Assert.All(explanation.Steps.Skip(1), s => Assert.Equal(default, s.Added));
    }

    [Theory]
    [InlineData(0.5, 0.3, 0.2, StanceLabel.Editorial, Question.Editorial)]
    [InlineData(0.5, 0.2, 0.3, StanceLabel.Reader, Question.Audience)]
    [InlineData(0.2, 0.3, 0.5, StanceLabel.Editorial, Question.Audience)]
    [InlineData(0.25, 0.25, 0.5, StanceLabel.Neutral, Question.Audience)]
    [InlineData(0.4, 0.6, 0.0, StanceLabel.Neutral, Question.Editorial)]
    public void The_runner_up_is_the_second_likeliest_and_one_question_tells_them_apart(double neutral, double editorial, double reader, StanceLabel runnerUp, Question deciding)
    {
        SentenceExplanation explanation = Explain(TestModels.Create(), Text);
        explanation = explanation with { Labelled = explanation.Labelled with { Probabilities = new LabelProbabilities(neutral, editorial, reader) } };
        Assert.Equal((runnerUp, deciding), (explanation.RunnerUp, explanation.Deciding));
    }

    private static string Straight(string text) => text.Replace('‘', '\'').Replace('’', '\'');

    private static SentenceExplanation Explain(StanceModel model, string text) => new SentenceExplainer(model).ExplainSentence(text, 0, new ScoringScratch());

    // All but the intercept, by place; what the second and third questions add is two and three times as much.
    private static Contribution[] Weighty(StanceModel model, string text)
    {
        IReadOnlyList<QuestionExplanation> questions = Explain(model, text).Questions;
        Contribution[] first = [.. questions[0].Contributions.Where(c => c.Kind != ContributionKind.Intercept).OrderBy(c => c.Spans[0].Start)];
        Assert.Equal(first.Sum(c => c.Value) * 2, questions[1].Contributions.Sum(c => c.Value), 9);
        Assert.Equal(first.Sum(c => c.Value) * 3, questions[2].Contributions.Sum(c => c.Value), 9);
        return first;
    }
}
