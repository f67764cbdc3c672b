namespace BotSuite.Answering.Privacy;

/// <summary>What is kept of what people write; the configuration section <c>Privacy</c>.</summary>
public sealed class PrivacyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Privacy";

    /// <summary>The longest time to keep, in days: a hundred years.</summary>
    public const int MostDays = 36_500;

    /// <summary>Whether personal data is masked in whatever is stored. Search and models see masked words in any case.</summary>
    public bool MaskBeforeStoring { get; set; } = true;

    /// <summary>How many days conversations, their files and the ledger are kept, from 1 to <see cref="MostDays"/>.</summary>
    public int RetentionDays { get; set; } = 365;
}
