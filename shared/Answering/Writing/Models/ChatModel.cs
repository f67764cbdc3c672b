using System.ClientModel;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Answering.Writing.Models;

/// <summary>
/// The configured model, as any step of a turn may ask it: within the turn's time, the turn's tokens and the day's money. Trouble of
/// the service is an ending and no exception. Whoever asks hands over masked words only.
/// </summary>
internal sealed partial class ChatModel(
    IChatClient? client, ModelBudget budget, IOptions<ChatOptions> options, TimeProvider clock, ILogger<ChatModel> logger)
{
    private readonly ModelCircuit _circuit = new(options.Value.FailuresBeforePause, options.Value.PauseAfterFailures, clock);

    /// <summary>Whether there is a model.</summary>
    public bool IsConfigured => client is not null;

    /// <summary>Asks the model.</summary>
    /// <param name="prompt">What it is asked.</param>
    /// <param name="usage">What the turn has used; what this call uses is added.</param>
    /// <param name="hear">Is given the words as they come; null where nobody waits for them.</param>
    /// <param name="cancellationToken">Ends the work because the person is gone.</param>
    public async Task<ModelReply> AskAsync(
        ModelPrompt prompt, ModelUsage usage, Func<string, ValueTask>? hear, CancellationToken cancellationToken)
    {
        if (client is null) return new ModelReply(ModelEnding.None, "");
        var tokensIn = TokenCount.Of(prompt);
        var most = Math.Min(prompt.MostTokens, budget.LeftOf(usage) - tokensIn);
        if (most <= 0 || !await budget.HasMoneyAsync(cancellationToken)) return new ModelReply(ModelEnding.OverBudget, "");

        usage.Begin(clock.GetTimestamp());
        var left = options.Value.Timeout - clock.GetElapsedTime(usage.Since!.Value);
        if (left <= TimeSpan.Zero) return new ModelReply(ModelEnding.TimedOut, "");
        if (!_circuit.MayAsk()) return new ModelReply(ModelEnding.Paused, "");

        using var limit = new CancellationTokenSource(left, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var call = new ModelCall(prompt, most);
        var ending = await RunAsync(client, call, hear, either.Token, cancellationToken);
        Count(call, usage, tokensIn);
        return new ModelReply(ending, call.Text);
    }

    private async Task<ModelEnding> RunAsync(
        IChatClient asked, ModelCall call, Func<string, ValueTask>? hear, CancellationToken either, CancellationToken person)
    {
        try
        {
            await foreach (var update in asked.GetStreamingResponseAsync(call.Messages, call.Options, either))
            {
                var words = call.Hear(update);
                if (words.Length > 0 && hear is not null) await hear(words);
                if (call.IsTooLong) break;
            }

            _circuit.Succeeded();
            return call.Ending;
        }
        catch (OperationCanceledException) when (!person.IsCancellationRequested)
        {
            _circuit.Failed();
            Log.TimedOut(logger, options.Value.Timeout);
            return ModelEnding.TimedOut;
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
            _circuit.Failed();
            // The service's message may quote what it was sent.
            Log.Failed(logger, exception.GetType().Name, (exception as ClientResultException)?.Status ?? (int?)(exception as HttpRequestException)?.StatusCode ?? 0);
            return ModelEnding.Failed;
        }
    }

    // What the clients of the three services throw for a refusal, a broken line, and words that are not of their protocol.
    private static bool IsTrouble(Exception exception) => exception is ClientResultException or HttpRequestException or IOException
        or JsonException or OllamaSharp.Models.Exceptions.OllamaException or FormatException or InvalidOperationException or ArgumentException
        or KeyNotFoundException or NotSupportedException or AggregateException;

    private void Count(ModelCall call, ModelUsage usage, int estimated)
    {
        // Some services do not say what they used, and one that breaks off never does.
        var tokensIn = call.Usage?.InputTokenCount is > 0 and <= int.MaxValue and var sent ? (int)sent : estimated;
        var tokensOut = call.Usage?.OutputTokenCount is >= 0 and <= int.MaxValue and var received ? (int)received : TokenCount.Of(call.Text);
        var cost = budget.CostOf(tokensIn, tokensOut);
        usage.Add(tokensIn, tokensOut, cost);
        budget.Spend(cost);
    }

    private sealed class ModelCall(ModelPrompt prompt, int mostTokens)
    {
        // No language needs more characters for a token, on average; a service that ignores the limit is cut here.
        private const int CharactersPerToken = 8;

        private readonly StringBuilder _text = new();
        private bool _cut;

        public IReadOnlyList<ChatMessage> Messages { get; } =
        [
            new(ChatRole.System, prompt.System),
            .. prompt.Examples.SelectMany(example => new ChatMessage[] { new(ChatRole.User, example.User), new(ChatRole.Assistant, example.Assistant) }),
            new(ChatRole.User, prompt.User),
        ];

        public Microsoft.Extensions.AI.ChatOptions Options { get; } = new() { MaxOutputTokens = mostTokens, Temperature = 0 };

        public UsageDetails? Usage { get; private set; }

        public string Text => _text.ToString();

        public bool IsTooLong => _text.Length > mostTokens * CharactersPerToken;

        public ModelEnding Ending => _cut || IsTooLong ? ModelEnding.Cut : ModelEnding.Completed;

        public string Hear(ChatResponseUpdate update)
        {
            foreach (var used in update.Contents.OfType<UsageContent>()) Usage = used.Details;
            _cut |= update.FinishReason == ChatFinishReason.Length;
            var words = update.Text;
            _text.Append(words);
            return words;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The model did not answer within {Limit}.")]
        public static partial void TimedOut(ILogger logger, TimeSpan limit);

        [LoggerMessage(2, LogLevel.Warning, "The model's service failed: {Trouble}, HTTP status {Status}.")]
        public static partial void Failed(ILogger logger, string trouble, int status);
    }
}
