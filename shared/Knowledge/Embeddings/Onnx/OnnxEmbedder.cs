using BotSuite.Knowledge.Embeddings.Onnx.Tokens;
using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;

namespace BotSuite.Knowledge.Embeddings.Onnx;

/// <summary>A sentence-transformers model that somebody put on the disk, run in this process.</summary>
internal sealed class OnnxEmbedder : ITextEmbedder, IDisposable
{
    // So many pieces at once keep a core busy; more only take memory.
    private const int PiecesAtOnce = 2048;

    private readonly OnnxModelFolder _model;
    private readonly OnnxNetwork _network;
    private readonly TextTokens _tokens;
    private readonly LanguageList _languages;

    /// <exception cref="InvalidDataException">The folder holds no model that can be run, or one of other dimensions.</exception>
    /// <exception cref="PlatformNotSupportedException">The ONNX runtime is not there.</exception>
    public OnnxEmbedder(IOptions<EmbeddingsOptions> options)
    {
        _model = OnnxModelFolder.Read(options.Value.Model!, options.Value);
        _tokens = ModelTokens.Read(_model.Folder);
        _network = new OnnxNetwork(_model.ModelFile, _model.IsMean);
        try
        {
            // The file says the width of its vectors or leaves it open; one text settles it, and that the parts fit.
            Dimensions = Run(["a"], CancellationToken.None)[0].Length;
            if (options.Value.Dimensions is { } expected && expected != Dimensions)
                throw new InvalidDataException($"The model in '{_model.Folder}' gives vectors of {Dimensions} numbers, and Embeddings:Dimensions says {expected}. Set it to {Dimensions}, or remove it.");
        }
        catch (Exception exception)
        {
            _network.Dispose();
            if (exception is OnnxRuntimeException) throw new InvalidDataException($"The network '{_model.ModelFile}' and its tokenizer do not fit: {exception.Message}", exception);
            throw;
        }

        ModelId = _model.Id(Dimensions);
        _languages = new LanguageList(options.Value.Languages);
    }

    /// <inheritdoc/>
    public string ModelId { get; }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <inheritdoc/>
    public bool Knows(string language) => _languages.Holds(language);

    /// <inheritdoc/>
    public ValueTask<float[]> EmbedQuestionAsync(string text, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Guarded([_model.QuestionPrefix + text], cancellationToken)[0]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<float[]>> EmbedTextsAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        PatientThread.RunAsync<IReadOnlyList<float[]>>(() => Guarded([.. texts.Select(text => _model.TextPrefix + text)], cancellationToken));

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    private float[][] Guarded(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        try
        {
            var vectors = Run(texts, cancellationToken);
            return vectors.All(vector => vector.All(float.IsFinite))
                ? vectors
                : throw new EmbeddingException($"The model '{ModelId}' gave a vector that holds no numbers.", isTransient: false);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new EmbeddingException($"The model '{ModelId}' could not be run: {exception.Message}", isTransient: true, exception);
        }
    }

    private float[][] Run(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        // An empty text of a model that puts nothing around it is one piece of padding.
        var pieces = texts.Select(text => _tokens.Of(text, _model.LongestInput) is { Count: > 0 } some ? some : [_tokens.Padding]).ToArray();
        var vectors = new float[texts.Count][];
        // Texts of a length together, so that little is padded.
        foreach (var batch in Batches([.. Enumerable.Range(0, pieces.Length).OrderBy(i => pieces[i].Count)], pieces))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (place, vector) in batch.Zip(_network.Run([.. batch.Select(i => pieces[i])], _tokens.Padding))) vectors[place] = vector;
        }

        return vectors;
    }

    private static IEnumerable<List<int>> Batches(int[] places, IReadOnlyList<int>[] pieces)
    {
        var batch = new List<int>();
        foreach (var place in places)
        {
            if (batch.Count > 0 && (batch.Count + 1) * pieces[place].Count > PiecesAtOnce)
            {
                yield return batch;
                batch = [];
            }

            batch.Add(place);
        }

        if (batch.Count > 0) yield return batch;
    }
}
