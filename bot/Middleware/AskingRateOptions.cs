using System.ComponentModel.DataAnnotations;

namespace BotSuite.Bot.Middleware;

/// <summary>Section <c>AskingRate</c>: how fast one person may write, in any channel.</summary>
public sealed class AskingRateOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "AskingRate";

    /// <summary>Messages that one person may send at once; 10,000 in Development.</summary>
    [Range(1, 10_000, ErrorMessage = "AskingRate:Burst has to be a number from 1 to 10000.")]
    public int Burst { get; set; } = 20;

    /// <summary>Messages a minute that one person may send in the long run.</summary>
    [Range(1, 100_000, ErrorMessage = "AskingRate:PerMinute has to be a number from 1 to 100000.")]
    public double PerMinute { get; set; } = 30;
}
