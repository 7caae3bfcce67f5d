using Stance.Models;

namespace Stance.Learning.Pretraining;

/// <summary>Averages the logits of two classifiers over the same features: their weights are averaged, since both are linear. Stateless.</summary>
internal static class ClassifierMixer
{
    private const int Lanes = MaximumEntropyModel.Lanes;

    /// <summary>
    /// Teacher and student as one: audience the student's; editorial averaged; bias the teacher's (the student's
    /// without a teacher) plus a part of the student's slant.
    /// </summary>
    /// <param name="teacher">Over the same features and words; null without one.</param>
    /// <param name="student">Its last lane is slant.</param>
    /// <param name="options">The shares.</param>
    public static MaximumEntropyModel Mix(MaximumEntropyModel? teacher, MaximumEntropyModel student, PretrainingOptions options)
    {
        MaximumEntropyModel first = teacher ?? student;
        double share = teacher is null ? 0 : options.TeacherShare;
        float[] Blend(ReadOnlySpan<float> a, ReadOnlySpan<float> b, bool halves)
        {
            var mixed = new float[a.Length];
            for (int i = 0; i < mixed.Length; i += Lanes)
            {
                mixed[i] = b[i];
                mixed[i + 1] = (float)((share * a[i + 1]) + ((1 - share) * b[i + 1]));
                mixed[i + 2] = (float)((teacher is null ? 0 : a[i + 2]) + ((teacher is null ? 1 : options.SlantWeight) * b[i + ProvenanceTargets.SlantLane]));
                for (int lane = 0; halves && lane < Lanes; lane++)
                {
                    mixed[i + lane] = (float)(Half)mixed[i + lane];
                }
            }

            return mixed;
        }

        var words = new WordScores(student.Words.Hashes.ToArray(), Blend(first.Words.Scores, student.Words.Scores, true));
        return new MaximumEntropyModel(
            Blend(first.NgramWeights, student.NgramWeights, true), Blend(first.CueWeights, student.CueWeights, false), Blend(first.Intercepts, student.Intercepts, false), words);
    }

    /// <summary>The same classifier, its bias raised by how far the editorial logit lies above a centre.</summary>
    /// <param name="classifier">The classifier.</param>
    /// <param name="weight">What a unit of the editorial logit adds.</param>
    /// <param name="centre">Where it adds nothing.</param>
    public static MaximumEntropyModel AddEditorialToBias(MaximumEntropyModel classifier, double weight, double centre)
    {
        float[] Add(ReadOnlySpan<float> weights, bool halves)
        {
            float[] added = weights.ToArray();
            for (int i = 0; i < added.Length; i += Lanes)
            {
                float sum = (float)(added[i + (int)Question.Bias] + (weight * added[i + (int)Question.Editorial]));
                added[i + (int)Question.Bias] = halves ? (float)(Half)sum : sum;
            }

            return added;
        }

        float[] intercepts = Add(classifier.Intercepts, false);
        intercepts[(int)Question.Bias] -= (float)(weight * centre);
        return new MaximumEntropyModel(
            Add(classifier.NgramWeights, true), Add(classifier.CueWeights, false), intercepts, new WordScores(classifier.Words.Hashes.ToArray(), Add(classifier.Words.Scores, true)));
    }
}
