using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BotSuite.Knowledge.Embeddings.Onnx.Tokens;

namespace BotSuite.Knowledge.Embeddings.Onnx;

/// <summary>A sentence-transformers model on disk: which of its files count, and how its numbers become one vector.</summary>
internal sealed record OnnxModelFolder
{
    // The longest text of the models that this is made for; a passage's texts have 75 words.
    private const int LongestText = 512;

    private static readonly string[] ModelFiles =
    [
        "model.onnx", "onnx/model.onnx", "model_quantized.onnx", "onnx/model_quantized.onnx", "onnx/model_int8.onnx", "model_int8.onnx",
        "onnx/model_uint8.onnx", "onnx/model_fp16.onnx", "onnx/model_O2.onnx", "onnx/model_qint8_avx512.onnx",
    ];

    private OnnxModelFolder()
    {
    }

    /// <summary>The folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The network's file.</summary>
    public required string ModelFile { get; init; }

    /// <summary>Whether the vectors of a text's pieces are averaged; else the first one counts.</summary>
    public required bool IsMean { get; init; }

    /// <summary>How many pieces of a text are read, those around it included.</summary>
    public required int LongestInput { get; init; }

    /// <summary>What is put before a question; empty for nothing.</summary>
    public required string QuestionPrefix { get; init; }

    /// <summary>What is put before a text that is to be found; empty for nothing.</summary>
    public required string TextPrefix { get; init; }

    /// <summary>Reads what a folder holds. The path may also name one .onnx file of a folder.</summary>
    /// <exception cref="InvalidDataException">It is no model that can be run; the message says what is missing.</exception>
    public static OnnxModelFolder Read(string path, EmbeddingsOptions options)
    {
        var file = File.Exists(path) ? Path.GetFullPath(path) : ModelFiles.Select(name => Path.GetFullPath(Path.Combine(path, name))).FirstOrDefault(File.Exists);
        if (file is null)
            throw new InvalidDataException($"There is no ONNX model in '{Path.GetFullPath(path)}': {string.Join(", ", ModelFiles[..4])} were looked for. Name the folder of a sentence-transformers model, or its .onnx file.");

        var folder = Path.GetDirectoryName(file)!;
        if (ModelTokens.FileIn(folder) is null && Path.GetFileName(folder) == "onnx") folder = Path.GetDirectoryName(folder)!;
        try
        {
            RefuseDense(folder);
            var prompts = Json(folder, "config_sentence_transformers.json", "prompts");
            return new OnnxModelFolder
            {
                Folder = folder,
                ModelFile = file,
                IsMean = IsMeanPooling(folder),
                LongestInput = Math.Clamp(Longest(folder), 8, LongestText),
                QuestionPrefix = options.QuestionPrefix ?? Prompt(prompts, "query"),
                TextPrefix = options.TextPrefix ?? Prompt(prompts, "document", "passage", "corpus"),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"A settings file of the model in '{folder}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>A name for the model that changes with whatever changes its vectors: weights, tokenizer, pooling, prefixes, length.</summary>
    public string Id(int dimensions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new[] { ModelFile, ModelTokens.FileIn(Folder)! })
        {
            using var bytes = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(bytes));
        }

        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{IsMean}\n{LongestInput}\n{QuestionPrefix}\n{TextPrefix}")));
        var name = Path.GetFileName(Folder) is { Length: > 60 } longName ? longName[..60] : Path.GetFileName(Folder);
        return string.Create(CultureInfo.InvariantCulture, $"onnx/{name}@{dimensions}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}");
    }

    private static bool IsMeanPooling(string folder)
    {
        // Without the file it is not a sentence-transformers folder but an export of one; the mean is what most are trained for.
        if (Root(folder, "1_Pooling/config.json") is not { } pooling) return true;
        if (IsOn("pooling_mode_cls_token")) return false;
        if (IsOn("pooling_mode_mean_tokens")) return true;
        throw new InvalidDataException($"The model in '{folder}' pools in a way that is not known: its 1_Pooling/config.json turns on neither mean nor cls tokens.");

        bool IsOn(string name) => TokenizerJson.Flag(pooling, name) is true;
    }

    private static void RefuseDense(string folder)
    {
        if (Root(folder, "modules.json") is { ValueKind: JsonValueKind.Array } modules
            && modules.EnumerateArray().Any(module => TokenizerJson.Text(module, "type")?.EndsWith(".Dense", StringComparison.Ordinal) is true))
            throw new InvalidDataException($"The model in '{folder}' has a Dense layer after pooling, which is not in its ONNX file. Export it with that layer, or take a model without one.");
    }

    private static int Longest(string folder)
    {
        if (Json(folder, "sentence_bert_config.json", "max_seq_length") is { ValueKind: JsonValueKind.Number } length) return length.GetInt32();
        // Where no length was set this holds a number of thirty digits.
        return Json(folder, "tokenizer_config.json", "model_max_length") is { ValueKind: JsonValueKind.Number } most && most.TryGetInt32(out var count) ? count : LongestText;
    }

    private static string Prompt(JsonElement? prompts, params string[] names) =>
        prompts is { ValueKind: JsonValueKind.Object } all ? names.Select(name => TokenizerJson.Text(all, name)).OfType<string>().FirstOrDefault() ?? "" : "";

    private static JsonElement? Json(string folder, string file, string member) =>
        Root(folder, file) is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty(member, out var value) ? value : null;

    private static JsonElement? Root(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path)) return null;
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return json.RootElement.Clone();
    }
}
