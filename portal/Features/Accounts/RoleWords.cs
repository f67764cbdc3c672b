using BotSuite.Data.Accounts;

namespace BotSuite.Portal.Features.Accounts;

/// <summary>Roles as sentences in English, which the resources translate.</summary>
internal static class RoleWords
{
    /// <summary>The name of a role.</summary>
    public static string Of(AccountRole role) => role switch
    {
        AccountRole.Viewer => "Viewer",
        AccountRole.Reviewer => "Reviewer",
        AccountRole.Editor => "Editor",
        AccountRole.Administrator => "Administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a name."),
    };

    /// <summary>What a role may do.</summary>
    public static string Meaning(AccountRole role) => role switch
    {
        AccountRole.Viewer => "Sees sources, tables and figures.",
        AccountRole.Reviewer => "Also works on cases.",
        AccountRole.Editor => "Also changes sources, tables, prompts and guardrails.",
        AccountRole.Administrator => "Also publishes, and looks after accounts and settings.",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a meaning."),
    };
}
