using BotSuite.Answering.Writing.Models;
using Microsoft.Extensions.Options;

namespace BotSuite.Answering.Writing;

/// <summary>Stops the start on settings that cannot work, naming key, value and cure: an operator who named a model would take its work for granted.</summary>
internal sealed class ChatOptionsValidation : IValidateOptions<ChatOptions>
{
    public ValidateOptionsResult Validate(string? name, ChatOptions options)
    {
        var faults = new List<string>();
        if (!ChatProviders.All.Contains(options.Provider, StringComparer.OrdinalIgnoreCase))
            faults.Add($"Chat:Provider is '{options.Provider}'. Set it to {string.Join(", ", ChatProviders.All)}, or remove it.");
        else if (ChatProviders.IsModel(options.Provider)) CheckService(options, faults);

        CheckTime("Timeout", options.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5), faults);
        CheckTime("PauseAfterFailures", options.PauseAfterFailures, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), faults);
        CheckNumber("Attempts", options.Attempts, 1, 6, faults);
        CheckNumber("FailuresBeforePause", options.FailuresBeforePause, 1, 100, faults);
        CheckNumber("TokensPerTurn", options.TokensPerTurn, 500, 1_000_000, faults);
        CheckPrice("InputPrice", options.InputPrice, faults);
        CheckPrice("OutputPrice", options.OutputPrice, faults);
        CheckLimit(options, faults);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void CheckService(ChatOptions options, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(options.Model))
            faults.Add($"Chat:Model is empty. Name the model that {options.Provider} is to use.");
        if (options.Endpoint is { } endpoint && (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https")))
            faults.Add($"Chat:Endpoint is '{endpoint}'. Set it to an address that begins with https:// or http://.");
        if (options.Endpoint is null && !ChatProviders.Is(options.Provider, ChatProviders.OpenAI))
            faults.Add($"Chat:Endpoint is empty. Set it to the address of your {options.Provider}.");
        if (options.Endpoint is null && string.IsNullOrWhiteSpace(options.ApiKey) && ChatProviders.Is(options.Provider, ChatProviders.OpenAI))
            faults.Add("Chat:ApiKey is empty. OpenAI answers nobody without a key: set it, or name another service with Chat:Endpoint.");
    }

    private static void CheckLimit(ChatOptions options, List<string> faults)
    {
        if (options.CostPerDay is not { } limit) return;
        if (limit < 0) faults.Add($"Chat:CostPerDay is {limit}. Set it to 0 or more, or remove it for no limit.");
        else if (ChatProviders.IsModel(options.Provider) && options is { InputPrice: 0, OutputPrice: 0 })
            faults.Add($"Chat:CostPerDay is {limit}, and no price is known to count it by. Set Chat:InputPrice and Chat:OutputPrice to the prices of a million tokens.");
    }

    private static void CheckTime(string key, TimeSpan value, TimeSpan least, TimeSpan most, List<string> faults)
    {
        if (value < least || value > most) faults.Add($"Chat:{key} is {value}. Set it to a time from {least} to {most}.");
    }

    private static void CheckNumber(string key, int value, int least, int most, List<string> faults)
    {
        if (value < least || value > most) faults.Add($"Chat:{key} is {value}. Set it to a number from {least} to {most}.");
    }

    private static void CheckPrice(string key, decimal value, List<string> faults)
    {
        if (value is < 0 or > 100_000) faults.Add($"Chat:{key} is {value}. Set it to the price of a million tokens, from 0 to 100000.");
    }
}
