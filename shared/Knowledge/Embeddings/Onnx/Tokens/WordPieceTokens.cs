using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.ML.Tokenizers;

namespace BotSuite.Knowledge.Embeddings.Onnx.Tokens;

/// <summary>Tokens of BERT and its kin (MiniLM, BGE, E5, GTE, MPNet).</summary>
internal static partial class WordPieceTokens
{
    /// <summary>From <c>vocab.txt</c>, a piece a line.</summary>
    public static TextTokens FromVocabulary(string file, TokenizerSettings settings)
    {
        var pieces = File.ReadAllLines(file);
        var lowerCase = settings.IsLowerCase;
        return Make(
            pieces, settings.Special("unk_token", "[UNK]"), lowerCase, settings.StripsAccents ?? lowerCase,
            [IdOf(settings.Special("cls_token", "[CLS]"))], [IdOf(settings.Special("sep_token", "[SEP]"))], IdOf(settings.Special("pad_token", "[PAD]")));

        int IdOf(string piece) => Array.IndexOf(pieces, piece) is var id and >= 0 ? id : throw new FormatException($"it has no piece '{piece}'.");
    }

    /// <summary>From <c>tokenizer.json</c>.</summary>
    public static TextTokens FromJson(TokenizerJson json)
    {
        var vocabulary = json.Vocabulary();
        // A piece's line is its id, so numbers that nobody uses need lines too.
        var pieces = Enumerable.Range(0, vocabulary.Values.Max() + 1)
            .Select(id => string.Create(CultureInfo.InvariantCulture, $"[no piece {id}]")).ToArray();
        foreach (var (piece, id) in vocabulary) pieces[id] = piece;

        var normalizer = TokenizerJson.Find(json.Normalizers, "BertNormalizer");
        var lowerCase = normalizer is { } bert ? TokenizerJson.Flag(bert, "lowercase") ?? true : TokenizerJson.Find(json.Normalizers, "Lowercase") is not null;
        var stripAccents = normalizer is { } one ? TokenizerJson.Flag(one, "strip_accents") ?? lowerCase : TokenizerJson.Find(json.Normalizers, "StripAccents") is not null;
        return Make(
            pieces, TokenizerJson.Text(json.Model, "unk_token") ?? "[UNK]", lowerCase, stripAccents, json.Before, json.After, json.Padding);
    }

    private static TextTokens Make(
        string[] pieces, string unknown, bool lowerCase, bool stripAccents,
        IReadOnlyList<int> before, IReadOnlyList<int> after, int padding)
    {
        using var lines = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', pieces)));
        var tokenizer = WordPieceTokenizer.Create(lines, new WordPieceOptions
        {
            UnknownToken = unknown,
            PreTokenizer = new RegexPreTokenizer(Words(), null),
        });
        return new TextTokens(text => tokenizer.EncodeToIds(BertText.Words(text, lowerCase, stripAccents)), before, after, padding);
    }

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
