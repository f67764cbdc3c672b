using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.Bot.Turns;

/// <summary>
/// The audience that the asker of a turn belongs to. Somebody else than the asker has to vouch for it: the holder of the Direct
/// Line secret in a token, or the configuration for people whom Teams has signed in. Nothing that a client writes counts.
/// </summary>
/// <param name="Name">The audience's name, as sources and rows of tables have it.</param>
public sealed record AskerAudience(string Name)
{
    /// <summary>The property of a sender that our own Direct Line service passes the audience in.</summary>
    internal const string Property = "audience";

    /// <summary>Takes the audience off a sender that our own service wrote; null where there is none.</summary>
    internal static AskerAudience? TakeFrom(Activity activity) =>
        activity.From?.Properties is { } properties && properties.Remove(Property, out var name) && name.ValueKind == JsonValueKind.String
            ? new AskerAudience(name.GetString()!)
            : null;
}
