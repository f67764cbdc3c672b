using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Privacy;

namespace BotSuite.Bot.Middleware;

/// <summary>Makes the guardrails ready beside the start, so that the first person who writes does not wait for them.</summary>
internal sealed class GuardrailWarmUp(IServiceProvider services) : BackgroundService
{
    // The automata grow with the first words that they read; the encoder is loaded with the first English ones.
    private const string FirstWords = "My father cannot breathe. 아버지가 숨을 못 쉬세요.";

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            PersonalDataMask.WarmUp();
            var judge = services.GetRequiredService<MessageJudge>();
            judge.Judge(FirstWords);
            judge.Judge("What time do you open?");
            services.GetRequiredService<GuardrailCondition>().Tell();
        },
        stoppingToken);
}
