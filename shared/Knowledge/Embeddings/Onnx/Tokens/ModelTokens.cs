using System.Text.Json;

namespace BotSuite.Knowledge.Embeddings.Onnx.Tokens;

/// <summary>Finds out from a model's folder how its texts are cut into pieces.</summary>
internal static class ModelTokens
{
    /// <summary>The files that are read, the first that is there; all in the folder's root.</summary>
    public static IReadOnlyList<string> Files { get; } =
        ["tokenizer.json", "vocab.txt", "sentencepiece.bpe.model", "sentencepiece.model", "spiece.model"];

    /// <summary>The tokens of the model in a folder.</summary>
    /// <exception cref="InvalidDataException">There is no tokenizer, or one of a kind that is not known.</exception>
    public static TextTokens Read(string folder)
    {
        var file = FileIn(folder) ?? throw new InvalidDataException(
            $"There is no tokenizer in '{folder}'. Put one of {string.Join(", ", Files)} there, as the model was published with it.");
        try
        {
            return Path.GetFileName(file) switch
            {
                "tokenizer.json" => FromJson(file),
                "vocab.txt" => WordPieceTokens.FromVocabulary(file, TokenizerSettings.Read(folder)),
                _ => UnigramTokens.FromSentencePiece(file, TokenizerSettings.Read(folder)),
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException or NotSupportedException)
        {
            throw new InvalidDataException($"The tokenizer '{file}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>The tokenizer's file; null where there is none.</summary>
    public static string? FileIn(string folder) => Files.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static TextTokens FromJson(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var tokenizer = new TokenizerJson(json.RootElement);
        return tokenizer.Kind switch
        {
            "WordPiece" => WordPieceTokens.FromJson(tokenizer),
            "Unigram" => UnigramTokens.FromJson(tokenizer),
            "BPE" => ByteLevelTokens.FromJson(tokenizer),
            var kind => throw new NotSupportedException($"it is of the kind '{kind}'; WordPiece, Unigram and BPE are read."),
        };
    }
}
