namespace Stance.Comparison;

/// <summary>Two sources' documents on one event, in one voice.</summary>
/// <param name="A">The documents of the one; at least one.</param>
/// <param name="B">Of the other; at least one.</param>
internal sealed record SharedEvent(VoiceSample A, VoiceSample B)
{
    /// <summary>The events on which both sources have sentences of a voice.</summary>
    /// <param name="a">The one source.</param>
    /// <param name="b">The other.</param>
    /// <param name="events">All events of the comparison.</param>
    /// <param name="voice">Whose sentences count.</param>
    public static IReadOnlyList<SharedEvent> Of(SourceSample a, SourceSample b, IReadOnlyList<NewsEvent> events, ToneVoice voice)
    {
        var shared = new List<SharedEvent>();
        foreach (NewsEvent news in events.Where(e => e.Sources.Contains(a.Name) && e.Sources.Contains(b.Name)))
        {
            var names = news.Documents.ToHashSet(StringComparer.Ordinal);
            VoiceSample ofA = VoiceSample.Of(a.Documents.Where(d => names.Contains(d.Document)), voice);
            VoiceSample ofB = VoiceSample.Of(b.Documents.Where(d => names.Contains(d.Document)), voice);
            if (ofA.Documents.Count > 0 && ofB.Documents.Count > 0)
            {
                shared.Add(new SharedEvent(ofA, ofB));
            }
        }

        return shared;
    }
}
