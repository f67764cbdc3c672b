namespace BotSuite.BotFramework.Schema;

/// <summary>Roles of an account in a conversation.</summary>
public static class RoleTypes
{
    /// <summary>A person.</summary>
    public const string User = "user";

    /// <summary>A bot.</summary>
    public const string Bot = "bot";

    /// <summary>A bot that acts as a skill of another.</summary>
    public const string Skill = "skill";
}
