using System.Text.Json;

namespace BotSuite.Knowledge.Embeddings.Onnx.Tokens;

/// <summary>The parts of a <c>tokenizer.json</c>, as the Hugging Face tokenizers library writes it. Lives as long as its document.</summary>
internal sealed class TokenizerJson
{
    private const int MostPieces = 4_000_000;

    public TokenizerJson(JsonElement root)
    {
        Model = root.GetProperty("model");
        // Files of before 2021 leave the kind out.
        Kind = Text(Model, "type")
            ?? (Model.TryGetProperty("merges", out _) ? "BPE" : Model.GetProperty("vocab").ValueKind is JsonValueKind.Array ? "Unigram" : "WordPiece");
        Normalizers = Parts(root, "normalizer", "normalizers");
        PreTokenizers = Parts(root, "pre_tokenizer", "pretokenizers");
        (Before, After) = Around(Parts(root, "post_processor", "processors"));
        Padding = PaddingOf(root);
    }

    /// <summary>The kind of model: WordPiece, Unigram or BPE.</summary>
    public string Kind { get; }

    /// <summary>Its vocabulary and numbers.</summary>
    public JsonElement Model { get; }

    /// <summary>What is done to a text first, in order.</summary>
    public IReadOnlyList<JsonElement> Normalizers { get; }

    /// <summary>How it is cut into words, in order.</summary>
    public IReadOnlyList<JsonElement> PreTokenizers { get; }

    /// <summary>The ids that stand before a text.</summary>
    public IReadOnlyList<int> Before { get; }

    /// <summary>The ids that stand after it.</summary>
    public IReadOnlyList<int> After { get; }

    /// <summary>The id that fills up shorter texts.</summary>
    public int Padding { get; }

    /// <summary>A part by its type; null where there is none.</summary>
    public static JsonElement? Find(IEnumerable<JsonElement> parts, string type) =>
        parts.Where(part => Text(part, "type") == type).Select(part => (JsonElement?)part).FirstOrDefault();

    /// <summary>A member that holds text; null where it is missing or holds something else.</summary>
    public static string? Text(JsonElement part, string name) =>
        part.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    /// <summary>A member that is true or false; null where it is neither.</summary>
    public static bool? Flag(JsonElement part, string name) =>
        part.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    /// <summary>A vocabulary that maps pieces to ids.</summary>
    /// <exception cref="FormatException">An id is below 0, or higher than any vocabulary is large.</exception>
    public Dictionary<string, int> Vocabulary()
    {
        var pieces = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var piece in Model.GetProperty("vocab").EnumerateObject())
            pieces[piece.Name] = piece.Value.GetInt32() is >= 0 and < MostPieces ? piece.Value.GetInt32() : throw new FormatException($"it has a piece with the id {piece.Value.GetInt32()}.");
        return pieces.Count > 0 ? pieces : throw new FormatException("it has no pieces.");
    }

    private static JsonElement[] Parts(JsonElement owner, string name, string inner)
    {
        if (!owner.TryGetProperty(name, out var part) || part.ValueKind is not JsonValueKind.Object) return [];
        return Text(part, "type") == "Sequence" ? [.. part.GetProperty(inner).EnumerateArray()] : [part];
    }

    private static (IReadOnlyList<int> Before, IReadOnlyList<int> After) Around(JsonElement[] processors)
    {
        if (Find(processors, "TemplateProcessing") is { } template) return Template(template);
        if ((Find(processors, "BertProcessing") ?? Find(processors, "RobertaProcessing")) is { } pair)
            return ([pair.GetProperty("cls")[1].GetInt32()], [pair.GetProperty("sep")[1].GetInt32()]);
        return ([], []);
    }

    private static (IReadOnlyList<int> Before, IReadOnlyList<int> After) Template(JsonElement template)
    {
        var (before, after) = (new List<int>(), new List<int>());
        var current = before;
        var ids = template.GetProperty("special_tokens");
        foreach (var step in template.GetProperty("single").EnumerateArray())
        {
            if (step.TryGetProperty("Sequence", out _)) current = after;
            else if (step.TryGetProperty("SpecialToken", out var token))
                current.AddRange(ids.GetProperty(token.GetProperty("id").GetString()!).GetProperty("ids").EnumerateArray().Select(id => id.GetInt32()));
        }

        return (before, after);
    }

    private static int PaddingOf(JsonElement root)
    {
        if (root.TryGetProperty("padding", out var padding) && padding.ValueKind is JsonValueKind.Object && padding.TryGetProperty("pad_id", out var id))
            return id.GetInt32();
        if (!root.TryGetProperty("added_tokens", out var added) || added.ValueKind is not JsonValueKind.Array) return 0;
        return added.EnumerateArray().Where(token => Text(token, "content") is "[PAD]" or "<pad>").Select(token => token.GetProperty("id").GetInt32()).FirstOrDefault();
    }
}
