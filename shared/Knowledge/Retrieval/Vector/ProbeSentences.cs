namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>Pairs of sentences that mean the same, and with the next pair's nothing of the kind, by which the cosines of models are compared.</summary>
internal static class ProbeSentences
{
    /// <summary>What the built-in encoder gives to sentences of different pairs, the median.</summary>
    public const float OwnUnrelated = 0.12f;

    /// <summary>What the built-in encoder gives to the two sentences of a pair, the median.</summary>
    public const float OwnAlike = 0.64f;

    /// <summary>The pairs.</summary>
    public static readonly IReadOnlyList<(string One, string Other)> Pairs =
    [
        ("How do I change my password?", "I want to set a new password"),
        ("When does the office open?", "What are the opening hours of the office?"),
        ("My parcel has not arrived", "The package I ordered was never delivered"),
        ("Can I get my money back?", "How do I ask for a refund?"),
        ("What are the side effects of this medicine?", "Which unwanted effects can the drug have?"),
        ("How long may I stay without a visa?", "For how many days can I visit without a visa?"),
        ("The landlord wants to raise the rent", "My rent is going to be increased by the owner"),
        ("How do I cancel the subscription?", "I would like to end my membership"),
        ("My child has a high fever", "My daughter's temperature is very high"),
        ("Which documents do I need to apply?", "What papers must be sent with the application?"),
        ("The screen stays black", "Nothing is shown on the display"),
        ("How much notice must an employer give?", "How early does the company have to announce a dismissal?"),
        ("Is there parking near the station?", "Where can I leave my car close to the station?"),
        ("How is the flu passed on?", "In what ways does influenza spread?"),
        ("I was charged twice", "The same amount was taken from my account two times"),
        ("Can I bring my dog?", "Are pets allowed?"),
    ];
}
