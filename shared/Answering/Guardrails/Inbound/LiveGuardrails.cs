using BotSuite.Answering.Releases;
using Microsoft.Extensions.Logging;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>Judges messages as they come in, by the guardrails of the release that answers now.</summary>
public sealed partial class LiveGuardrails
{
    private readonly LiveReleases _releases;
    private readonly ReleasedJudges _judges;
    private readonly MessageJudge _builtIn;
    private readonly ILogger<LiveGuardrails> _logger;

    internal LiveGuardrails(LiveReleases releases, ReleasedJudges judges, MessageJudge builtIn, ILogger<LiveGuardrails> logger) =>
        (_releases, _judges, _builtIn, _logger) = (releases, judges, builtIn, logger);

    /// <summary>
    /// Judges a message as a person typed it. Where the release cannot be read, the built-in packs judge alone: no fault of a
    /// database may stand between somebody in danger and the numbers to call.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<MessageJudgement> JudgeTypedAsync(string text, CancellationToken cancellationToken) =>
        (await JudgeAsync(cancellationToken)).JudgeTyped(text);

    private async ValueTask<MessageJudge> JudgeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return _judges.For((await _releases.CurrentAsync(cancellationToken)).Bundle.Guardrails);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.BuiltInAlone(_logger, exception);
            return _builtIn;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The guardrails of the release could not be read; the built-in ones judge this message.")]
        public static partial void BuiltInAlone(ILogger logger, Exception exception);
    }
}
