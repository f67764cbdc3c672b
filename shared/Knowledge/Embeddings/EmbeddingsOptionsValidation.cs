using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>Stops the start on a provider that is not there: an operator who named one would take its work for granted.</summary>
internal sealed class EmbeddingsOptionsValidation : IValidateOptions<EmbeddingsOptions>
{
    private static readonly string[] Known = ["BuiltIn", "None"];

    public ValidateOptionsResult Validate(string? name, EmbeddingsOptions options) =>
        Known.Contains(options.Provider, StringComparer.OrdinalIgnoreCase)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Embeddings:Provider is '{options.Provider}'. Set it to {string.Join(" or ", Known)}, or remove it.");
}
