namespace BotSuite.Answering.Privacy;

/// <summary>What is kept of what people write; the configuration section <c>Privacy</c>.</summary>
public sealed class PrivacyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Privacy";

    /// <summary>Whether personal data is masked in the ledger. Search and models see masked words in any case.</summary>
    public bool MaskBeforeStoring { get; set; } = true;
}
