namespace BotSuite.Answering.SmallTalk;

/// <summary>What somebody says that asks nothing of the sources.</summary>
internal enum SmallTalkKind
{
    /// <summary>Good morning.</summary>
    Greeting,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>Goodbye.</summary>
    Goodbye,

    /// <summary>Help, or what can you do.</summary>
    Help,

    /// <summary>Are you a person, who are you.</summary>
    AboutBot,

    /// <summary>Are you a doctor, a lawyer.</summary>
    AboutProfession,

    /// <summary>All right, yes, no, and nothing more.</summary>
    Acknowledgement,
}
