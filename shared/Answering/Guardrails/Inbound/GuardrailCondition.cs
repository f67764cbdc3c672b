using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>Says what of the guardrails cannot be used: once in the log, and as long as it lasts in the readiness of the process, which goes on by the rules.</summary>
public sealed partial class GuardrailCondition(MessageJudge judge, ILogger<GuardrailCondition> logger) : IHealthCheck
{
    private int _told;

    /// <summary>Writes to the log what has not been written yet.</summary>
    public void Tell()
    {
        var faults = judge.Faults;
        while (Volatile.Read(ref _told) is var told && told < faults.Count)
        {
            if (Interlocked.CompareExchange(ref _told, told + 1, told) == told) Log.Degraded(logger, faults[told]);
        }
    }

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Tell();
        return Task.FromResult(judge.Faults is { Count: > 0 } faults ? HealthCheckResult.Degraded(string.Join(' ', faults)) : HealthCheckResult.Healthy());
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The guardrails go on without a part of theirs: {Fault}")]
        public static partial void Degraded(ILogger logger, string fault);
    }
}
