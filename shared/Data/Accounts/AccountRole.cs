namespace BotSuite.Data.Accounts;

/// <summary>What somebody may do in the portal. Each role may do what those before it may.</summary>
public enum AccountRole
{
    /// <summary>Sees everything but personal data.</summary>
    Viewer,

    /// <summary>Works on cases.</summary>
    Reviewer,

    /// <summary>Changes sources, tables, entries, prompts and guardrails.</summary>
    Editor,

    /// <summary>Publishes releases, and looks after accounts and settings.</summary>
    Administrator,
}
