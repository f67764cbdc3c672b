namespace BotSuite.Answering.Phrasing;

/// <summary>The fixed words of the bot in one language. They never state anything about the organisation's subject matter.</summary>
internal abstract class Phrases
{
    private static readonly EnglishPhrases English = new();
    private static readonly KoreanPhrases Korean = new();

    /// <summary>Two-letter code of the language.</summary>
    public abstract string Language { get; }

    public abstract string Greeting { get; }

    public abstract string Thanks { get; }

    public abstract string Goodbye { get; }

    public abstract string Help { get; }

    public abstract string AboutBot { get; }

    public abstract string Acknowledgement { get; }

    /// <summary>To somebody who asks whether the bot is a doctor, a lawyer or another professional.</summary>
    public abstract string NoProfessional { get; }

    /// <summary>None of the topics that were offered is meant.</summary>
    public abstract string NoneOfThese { get; }

    /// <summary>What was said before is forgotten, as wished.</summary>
    public abstract string Forgotten { get; }

    /// <summary>A message without a letter or a digit.</summary>
    public abstract string NoWords { get; }

    /// <summary>No source answers; <paramref name="asOf"/> where another day than today was asked about.</summary>
    public abstract string NotFound(DateOnly? asOf, bool withTopics);

    /// <summary>One topic could be meant, or several.</summary>
    public abstract string AskBack(int topics);

    /// <summary>The answer is the likeliest of several topics.</summary>
    public abstract string Guessed { get; }

    /// <summary>Words were searched for in place of those that were typed.</summary>
    public abstract string SearchedFor(string words);

    /// <summary>Whether something is to be done is for a professional of the domain to decide.</summary>
    public abstract string DecisionIsNotOurs(string domain);

    /// <summary>Leads over from <see cref="DecisionIsNotOurs"/> to the words of the source.</summary>
    public abstract string ThisIsWhatItSays { get; }

    /// <summary>The answer holds for another day than today.</summary>
    public abstract string AsOf(DateOnly day);

    /// <summary>The quoted text is in force no more.</summary>
    public abstract string NoLongerInForce(DateOnly until);

    /// <summary>The quoted text is not in force yet.</summary>
    public abstract string NotYetInForce(DateOnly from);

    /// <summary>The only source is in another language.</summary>
    public abstract string OtherLanguage(string language);

    /// <summary>How to reach a person: as configured, or in general words for the domain.</summary>
    public abstract string Person(string? contact, string? domain);

    /// <summary>The reference to name.</summary>
    public abstract string Reference(string reference);

    /// <summary>Something broke.</summary>
    public abstract string Apology { get; }

    /// <summary>The words for a language; English where there are none of its own.</summary>
    public static Phrases For(string language) => language == "ko" ? Korean : English;
}
