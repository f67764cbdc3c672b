using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;

namespace BotSuite.Bot.Tests.Drivers;

/// <summary>A bot that does what a test says.</summary>
internal sealed class ScriptedBot(Func<ITurnContext, CancellationToken, Task> script) : IBot
{
    /// <summary>Greets once and repeats what it hears.</summary>
    public static Task EchoAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.IsType(ActivityTypes.ConversationUpdate))
            return turnContext.SendActivityAsync("Welcome", cancellationToken: cancellationToken);
        return turnContext.Activity.IsType(ActivityTypes.Message)
            ? turnContext.SendActivityAsync($"You said: {turnContext.Activity.Text}", cancellationToken: cancellationToken)
            : Task.CompletedTask;
    }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => script(turnContext, cancellationToken);
}
