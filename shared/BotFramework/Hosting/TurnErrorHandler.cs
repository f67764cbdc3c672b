using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using Microsoft.Extensions.Logging;

namespace BotSuite.BotFramework.Hosting;

/// <summary>
/// What happens when a turn fails: the log gets the exception, the person gets an apology in their language. Both carry one
/// reference number, by which support finds the one from the other. The exception's text is never shown.
/// </summary>
public sealed partial class TurnErrorHandler(TimeProvider clock, ILogger<TurnErrorHandler> logger)
{
    /// <summary>Handles the failure of a turn; an <see cref="BotAdapter.OnTurnError"/>.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="exception">What it threw.</param>
    /// <returns>A task that ends when the person is told, or could not be.</returns>
    public async Task HandleAsync(ITurnContext turnContext, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(exception);
        var activity = turnContext.Activity;
        var reference = ReferenceOf(activity);
        Log.TurnFailed(logger, reference, activity.ChannelId, activity.Type, exception);
        try
        {
            if (activity.IsType(ActivityTypes.Invoke))
                await FailInvokeAsync(turnContext);
            else if (activity.IsType(ActivityTypes.Message))
                await turnContext.SendActivityAsync(Apology(activity, reference));
        }
        catch (Exception second)
        {
            // The channel that failed the turn mostly refuses the apology too.
            Log.PersonNotTold(logger, reference, second);
        }
    }

    private static async Task FailInvokeAsync(ITurnContext turnContext)
    {
        if (turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null)
            return;
        await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse)
        {
            Value = BotFrameworkJson.ToElement(new InvokeResponse { Status = 500 }),
        });
    }

    private static Activity Apology(Activity activity, string reference) => MessageFactory.Text(
        IsKorean(activity)
            ? $"죄송합니다. 문제가 생겨 답변을 드리지 못했습니다. 잠시 후 다시 시도해 주세요. 문의하실 때는 이 번호를 알려 주세요: {reference}"
            : $"Sorry, something went wrong and I could not answer. Please try again in a moment. If you ask for help, give this number: {reference}");

    private static bool IsKorean(Activity activity) =>
        string.IsNullOrEmpty(activity.Locale)
            ? activity.Text?.Any(letter => letter is >= '\uAC00' and <= '\uD7A3') == true
            : activity.Locale.StartsWith("ko", StringComparison.OrdinalIgnoreCase);

    // Eight digits of a hash: short enough to read out, the same for the log and the person, and telling nothing.
    private string ReferenceOf(Activity activity)
    {
        var source = string.Create(
            CultureInfo.InvariantCulture, $"{activity.ChannelId}|{activity.Conversation?.Id}|{activity.Id}|{clock.GetUtcNow().Ticks}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, 4));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Turn failed, reference {Reference}, channel {Channel}, activity type {Type}.")]
        public static partial void TurnFailed(ILogger logger, string reference, string? channel, string? type, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "The person could not be told of the failed turn, reference {Reference}.")]
        public static partial void PersonNotTold(ILogger logger, string reference, Exception exception);
    }
}
