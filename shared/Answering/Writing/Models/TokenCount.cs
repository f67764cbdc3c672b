using Microsoft.ML.Tokenizers;

namespace BotSuite.Answering.Writing.Models;

/// <summary>Counts tokens as the newer models of OpenAI do; for other models an estimate, which errs by some tens of per cent.</summary>
internal static class TokenCount
{
    // A message costs a few tokens beside its words.
    private const int Message = 4;

    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    public static int Of(string text) => Tokenizer.Value.CountTokens(text);

    /// <summary>Tokens of a whole prompt.</summary>
    public static int Of(ModelPrompt prompt) =>
        Of(prompt.System) + Of(prompt.User) + 2 * Message + prompt.Examples.Sum(example => Of(example.User) + Of(example.Assistant) + 2 * Message);
}
