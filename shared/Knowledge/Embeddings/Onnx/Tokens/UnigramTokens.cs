using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.ML.Tokenizers;

namespace BotSuite.Knowledge.Embeddings.Onnx.Tokens;

/// <summary>Tokens of XLM-RoBERTa and its kin (multilingual MiniLM and E5, BGE-M3): of all ways to cut, the likeliest.</summary>
internal static partial class UnigramTokens
{
    // The kinds of pieces in a SentencePiece model.
    private const int Normal = 1, Unknown = 2, Control = 3;

    /// <summary>From <c>tokenizer.json</c>. The library reads SentencePiece models only, so one is made of it.</summary>
    public static TextTokens FromJson(TokenizerJson json)
    {
        var unknown = json.Model.TryGetProperty("unk_id", out var id) && id.ValueKind is JsonValueKind.Number ? id.GetInt32() : 0;
        var special = json.Before.Concat(json.After).Append(json.Padding).ToHashSet();
        var model = new ProtobufWriter();
        var place = 0;
        foreach (var piece in json.Model.GetProperty("vocab").EnumerateArray())
        {
            var kind = place == unknown ? Unknown : special.Contains(place) ? Control : Normal;
            model.Message(1, new ProtobufWriter().Text(1, piece[0].GetString()!).Single(2, piece[1].GetSingle()).Number(3, kind));
            place++;
        }

        model.Message(2, Training(json, unknown, place)).Message(3, new ProtobufWriter().Number(3, 1).Number(4, 1).Number(5, 1));
        using var bytes = new MemoryStream(model.ToArray());
        var tokenizer = SentencePieceTokenizer.Create(bytes, addBeginningOfSentence: false, addEndOfSentence: false);
        var lowerCase = TokenizerJson.Find(json.Normalizers, "Lowercase") is not null;
        return new TextTokens(text => Joined(tokenizer.EncodeToIds(Prepared(text, lowerCase)), unknown), json.Before, json.After, json.Padding);
    }

    /// <summary>From a SentencePiece model without a <c>tokenizer.json</c>, whose ids XLM-RoBERTa moves by one to make room for its own four.</summary>
    /// <exception cref="NotSupportedException">The model is of another family, whose ids are not known.</exception>
    public static TextTokens FromSentencePiece(string file, TokenizerSettings settings)
    {
        if (settings.ModelType is not ("xlm-roberta" or "camembert"))
            throw new NotSupportedException($"how the family '{settings.ModelType}' counts its pieces is told by tokenizer.json alone. Put that file beside it.");

        using var bytes = File.OpenRead(file);
        var tokenizer = SentencePieceTokenizer.Create(bytes, addBeginningOfSentence: false, addEndOfSentence: false);
        const int Start = 0, Padding = 1, End = 2, NotKnown = 3, Reserved = 3;
        return new TextTokens(
            text => Joined(tokenizer.EncodeToIds(Prepared(text, lowerCase: false)).Select(id => id < Reserved ? NotKnown : id + 1), NotKnown), [Start], [End], Padding);
    }

    private static ProtobufWriter Training(TokenizerJson json, int unknown, int count)
    {
        var pieces = json.Model.GetProperty("vocab");
        var training = new ProtobufWriter().Number(3, 1).Number(40, unknown);
        // Where a role has no id of its own, the library must not take 1 and 2 for it.
        int start = json.Before.Count > 0 ? json.Before[0] : unknown, end = json.After.Count > 0 ? json.After[^1] : unknown;
        training.Number(41, start).Number(42, end).Number(43, Math.Min(json.Padding, count - 1));
        return training.Text(45, PieceOf(unknown)).Text(46, PieceOf(start)).Text(47, PieceOf(end)).Text(48, PieceOf(Math.Min(json.Padding, count - 1)));

        string PieceOf(int id) => id < count ? pieces[id][0].GetString()! : throw new FormatException($"it has no piece {id}.");
    }

    // A run of characters that no piece covers is one unknown piece.
    private static List<int> Joined(IEnumerable<int> ids, int unknown)
    {
        var joined = new List<int>();
        foreach (var id in ids)
            if (id != unknown || joined.Count == 0 || joined[^1] != unknown)
                joined.Add(id);
        return joined;
    }

    // What the character map of these models does: compatibility forms, and one space for any number.
    private static string Prepared(string text, bool lowerCase)
    {
        text = Spaces().Replace(text.Normalize(NormalizationForm.FormKC), " ").Trim();
        return lowerCase ? text.ToLowerInvariant() : text;
    }

    [GeneratedRegex(@"[\s\u200B\uFEFF\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
