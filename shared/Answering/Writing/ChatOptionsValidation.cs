using Microsoft.Extensions.Options;

namespace BotSuite.Answering.Writing;

/// <summary>Stops the start on a writer that is not there: an operator who named one would take its work for granted.</summary>
internal sealed class ChatOptionsValidation : IValidateOptions<ChatOptions>
{
    public ValidateOptionsResult Validate(string? name, ChatOptions options) =>
        string.Equals(options.Provider, "Extractive", StringComparison.OrdinalIgnoreCase)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Chat:Provider is '{options.Provider}'. Set it to Extractive, or remove it.");
}
