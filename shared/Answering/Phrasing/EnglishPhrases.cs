using System.Globalization;

namespace BotSuite.Answering.Phrasing;

/// <summary>What the bot says in English.</summary>
internal sealed class EnglishPhrases : Phrases
{
    public override string Language => "en";

    public override string Greeting => "Hello! Ask me a question, and I will look for the answer in our approved sources.";

    public override string Thanks => "You're welcome. Is there anything else you would like to know?";

    public override string Goodbye => "Goodbye, and take care.";

    public override string Help =>
        "Write your question in a sentence, in English or Korean. I look for the answer in our approved sources, "
        + "and show you where it stands. If our sources do not hold the answer, I will say so and tell you how to reach a person. "
        + "In an emergency, please call your local emergency number.";

    public override string AboutBot =>
        "I am an automated assistant (AI), not a person. I answer only with what our approved sources say, and I show the source with every answer.";

    public override string Acknowledgement => "All right. If there is something you would like to know, please write it in a sentence.";

    public override string NoProfessional =>
        "No. I am an automated assistant (AI), neither a doctor nor a lawyer nor any other professional. I quote what our approved sources say; a decision about your own case belongs to a professional.";

    public override string NoneOfThese => "All right, none of these. Please ask again in other words, or ask for a person.";

    public override string Forgotten => "All right, I have forgotten what you told me in this conversation and we start anew. What would you like to know?";

    public override string NoWords => "I could not find any words in your message. Please write your question in a sentence.";

    public override string AskBack(int topics) => topics == 1
        ? "I am not sure that I understood. Did you mean this? If not, please ask again in other words."
        : "I am not sure which of these you mean. Please choose one, or ask again in other words.";

    public override string Guessed => "I am not sure that this is what you mean; it is the closest that our sources hold.";

    public override string SearchedFor(string words) => $"I searched for “{words}”.";

    public override string DecisionIsNotOurs(string domain) => domain switch
    {
        "legal" => "I cannot tell you what to do or how your case will end; a lawyer or a legal-aid office can.",
        _ => "I cannot decide this for you; please ask your doctor or pharmacist before you change anything.",
    };

    public override string ThisIsWhatItSays => "This is what our source says:";

    public override string Apology => "I am sorry, something went wrong on our side and I could not answer. Please try again in a moment.";

    public override string NotFound(DateOnly? asOf, bool withTopics)
    {
        var lead = asOf is { } day
            ? $"I found nothing in our approved sources that answers this as of {Say(day)}, so I would rather not guess."
            : "I found no answer to this in our approved sources, so I would rather not guess.";
        return withTopics ? lead + " Our sources cover topics like these:" : lead;
    }

    public override string AsOf(DateOnly day) => $"As of {Say(day)}:";

    public override string NoLongerInForce(DateOnly until) => $"This text was in force until {Say(until)} and no longer applies today.";

    public override string NotYetInForce(DateOnly from) => $"This text comes into force on {Say(from)} and does not apply yet.";

    public override string OtherLanguage(string language) =>
        $"I found this only in {NameOf(language)}, so I quote it as it stands there.";

    public override string Person(string? contact, string? domain) => (contact, domain) switch
    {
        ({ Length: > 0 }, _) => $"To speak with a person: {contact}",
        (_, "legal") => "To speak with a person, please contact our legal-aid office during its opening hours.",
        (_, "medical") => "To speak with a person, please contact our health centre or your own doctor.",
        (_, "customer") => "To speak with a person, please contact our customer service.",
        _ => "To speak with a person, please contact our office.",
    };

    public override string Reference(string reference) => $"Reference: {reference}";

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string NameOf(string language) => language switch
    {
        "ko" => "Korean",
        "en" => "English",
        _ => $"another language ({language})",
    };
}
