using BotSuite.Data.Turns;

namespace BotSuite.Bot.Feedback;

/// <summary>The reasons for a thumb down, as forms name them and as people read them.</summary>
internal static class DislikeReasons
{
    /// <summary>All reasons in the order in which they are offered.</summary>
    public static IReadOnlyList<DislikeReason> All { get; } =
        [DislikeReason.Wrong, DislikeReason.Incomplete, DislikeReason.OutOfDate, DislikeReason.NotWhatIAsked, DislikeReason.Other];

    /// <summary>The reason's name in a form.</summary>
    public static string NameOf(DislikeReason reason) => reason switch
    {
        DislikeReason.Wrong => "wrong",
        DislikeReason.Incomplete => "incomplete",
        DislikeReason.OutOfDate => "out-of-date",
        DislikeReason.NotWhatIAsked => "not-what-i-asked",
        _ => "other",
    };

    /// <summary>The reason of a name; null for a name that is none.</summary>
    public static DislikeReason? Read(string? name)
    {
        foreach (var reason in All)
            if (NameOf(reason) == name) return reason;
        return null;
    }
}
