using System.Diagnostics.CodeAnalysis;

namespace BotSuite.BotFramework.Builder;

/// <summary>Runs what comes after this middleware: the next one, or the bot.</summary>
/// <param name="cancellationToken">Ends with the request that brought the activity.</param>
[SuppressMessage("Naming", "CA1711", Justification = "The name that bots written for Bot Builder know.")]
public delegate Task NextDelegate(CancellationToken cancellationToken);
