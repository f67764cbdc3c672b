using System.Runtime.InteropServices;
using System.Text.Json;

namespace BotSuite.Knowledge.Embeddings.UseLite;

/// <summary>The numbers of a model in TensorFlow.js form: <c>model.json</c> names tensors and shapes, the files beside it hold them.</summary>
internal sealed class ModelWeights
{
    // The graph was folded and split by its exporter, which left its marks in the names.
    private static readonly string[] Noise =
    [
        "module_apply_default/", "module/", "Encoder_en/", "KonaTransformer/", "Encode/", "TransformerStack/", "TransformerLayer/",
        "/ConcatPartitions/concat", "/part_0", "ConstantFolding/",
    ];

    private readonly Dictionary<string, float[]> _tensors = new(StringComparer.Ordinal);

    private ModelWeights(IReadOnlyList<(string Piece, double Score)> vocabulary) => Vocabulary = vocabulary;

    /// <summary>The pieces of the tokenizer with their scores.</summary>
    public IReadOnlyList<(string Piece, double Score)> Vocabulary { get; }

    /// <summary>The numbers of a tensor, by its name without the exporter's marks.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is not of this size.</exception>
    public float[] Tensor(string name, int length) =>
        _tensors.TryGetValue(name, out var tensor) && tensor.Length == length
            ? tensor
            : throw new InvalidDataException($"The model's files hold no tensor '{name}' of {length} numbers. Build again to fetch them anew.");

    /// <summary>Reads a folder with <c>model.json</c>, its shards, and <c>vocab.json</c>.</summary>
    /// <exception cref="IOException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">The files are not those of the model.</exception>
    public static ModelWeights Read(string folder)
    {
        try
        {
            using var model = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "model.json")));
            using var vocabulary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "vocab.json")));
            var weights = new ModelWeights([.. vocabulary.RootElement.EnumerateArray().Select(PieceOf)]);
            foreach (var group in model.RootElement.GetProperty("weightsManifest").EnumerateArray()) weights.Add(group, folder);
            return weights;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"The files in '{folder}' are not those of the model. Build again to fetch them anew.", exception);
        }
    }

    private void Add(JsonElement group, string folder)
    {
        using var bytes = new MemoryStream();
        foreach (var path in group.GetProperty("paths").EnumerateArray())
            bytes.Write(File.ReadAllBytes(Path.Combine(folder, Path.GetFileName(path.GetString()!))));

        var offset = 0;
        foreach (var entry in group.GetProperty("weights").EnumerateArray())
        {
            var length = entry.GetProperty("shape").EnumerateArray().Aggregate(1, (product, size) => checked(product * size.GetInt32()));
            var numbers = bytes.GetBuffer().AsSpan(0, (int)bytes.Length).Slice(offset, length * sizeof(float));
            if (entry.GetProperty("dtype").GetString() == "float32")
                _tensors[Clean(entry.GetProperty("name").GetString()!)] = MemoryMarshal.Cast<byte, float>(numbers).ToArray();
            offset += length * sizeof(float);
        }
    }

    private static (string Piece, double Score) PieceOf(JsonElement entry) =>
        // Seven pieces have no score, which counts as 0 in the encoder that the model was published with.
        (entry[0].GetString()!, entry[1].ValueKind is JsonValueKind.Number ? entry[1].GetDouble() : 0);

    private static string Clean(string name) => Noise.Aggregate(name, (clean, noise) => clean.Replace(noise, "", StringComparison.Ordinal));
}
