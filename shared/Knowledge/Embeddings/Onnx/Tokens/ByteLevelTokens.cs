using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.ML.Tokenizers;

namespace BotSuite.Knowledge.Embeddings.Onnx.Tokens;

/// <summary>Tokens of RoBERTa, ModernBERT and their kin: pairs of bytes merged in the order in which they were learnt.</summary>
internal static class ByteLevelTokens
{
    /// <summary>From <c>tokenizer.json</c>.</summary>
    /// <exception cref="NotSupportedException">The pieces are no bytes.</exception>
    public static TextTokens FromJson(TokenizerJson json)
    {
        if (TokenizerJson.Find(json.PreTokenizers, "ByteLevel") is not { } bytes)
            throw new NotSupportedException("its BPE does not work on bytes; only ByteLevel is read.");

        var tokenizer = BpeTokenizer.Create(new BpeOptions(json.Vocabulary())
        {
            Merges = [.. json.Model.GetProperty("merges").EnumerateArray().Select(MergeOf)],
            ByteLevel = true,
            PreTokenizer = WordsOf(json),
        });
        var space = TokenizerJson.Flag(bytes, "add_prefix_space") is true ? " " : "";
        var isComposed = TokenizerJson.Find(json.Normalizers, "NFC") is not null;
        return new TextTokens(
            text => text.Length == 0 ? [] : tokenizer.EncodeToIds(space + (isComposed ? text.Normalize(NormalizationForm.FormC) : text)),
            json.Before, json.After, json.Padding);
    }

    private static PreTokenizer WordsOf(TokenizerJson json)
    {
        if (TokenizerJson.Find(json.PreTokenizers, "Split") is not { } split) return RobertaPreTokenizer.Instance;
        var pattern = TokenizerJson.Text(split.GetProperty("pattern"), "Regex")
            ?? throw new NotSupportedException("its words are not cut by a regular expression.");
        return new RegexPreTokenizer(new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), null);
    }

    private static string MergeOf(JsonElement merge) =>
        merge.ValueKind is JsonValueKind.String ? merge.GetString()! : $"{merge[0].GetString()} {merge[1].GetString()}";
}
