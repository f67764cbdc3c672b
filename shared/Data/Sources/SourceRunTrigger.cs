namespace BotSuite.Data.Sources;

/// <summary>What set a <see cref="SourceRun"/> off.</summary>
public enum SourceRunTrigger
{
    /// <summary>A person, in the portal.</summary>
    Person,

    /// <summary>A command.</summary>
    Command,

    /// <summary>The source's schedule.</summary>
    Schedule,

    /// <summary>A program, through the memory API.</summary>
    Program,
}
