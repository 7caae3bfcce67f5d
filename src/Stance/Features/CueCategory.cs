namespace Stance.Features;

/// <summary>The kinds of words and phrases that the embedded lists hold; one list a kind.</summary>
public enum CueCategory
{
    /// <summary>Words that weaken a claim: 'perhaps', 'appears to' (Hyland 2005).</summary>
    Hedge,

    /// <summary>Words that strengthen one: 'clearly', 'of course' (Hyland 2005).</summary>
    Booster,

    /// <summary>Degree words: 'very', 'hugely'.</summary>
    Intensifier,

    /// <summary>Plain reporting verbs: 'said', 'announced'.</summary>
    ReportingVerb,

    /// <summary>Reporting verbs that colour: 'admitted', 'slammed' (Recasens et al. 2013).</summary>
    LoadedReportingVerb,

    /// <summary>Praise.</summary>
    PositiveEvaluation,

    /// <summary>Blame.</summary>
    NegativeEvaluation,

    /// <summary>Words that take a side by themselves: 'cronies', 'witch hunt'.</summary>
    StronglyLoaded,

    /// <summary>Words that lean: 'embattled', 'so-called'.</summary>
    MildlyLoaded,

    /// <summary>Connectives of argument: 'after all', 'in other words'.</summary>
    Connective,

    /// <summary>Advice and obligation: 'must', 'ought to'.</summary>
    Advice,

    /// <summary>Talk between readers: 'lol', 'good point'.</summary>
    Conversation,

    /// <summary>Suspicion and conjecture: 'cover-up', 'follow the money'.</summary>
    Conjecture,

    /// <summary>Routine words of reporting: 'spokeswoman', 'on Monday'.</summary>
    Newsroom,

    /// <summary>Insults.</summary>
    Insult,
}
