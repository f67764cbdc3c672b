using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace BotSuite.Knowledge.Embeddings.Onnx;

/// <summary>A transformer in an ONNX file: ids of pieces in, a vector for each text out. Safe for many threads.</summary>
internal sealed class OnnxNetwork : IDisposable
{
    private const string Ids = "input_ids", Mask = "attention_mask", Kinds = "token_type_ids";

    private readonly InferenceSession _session;
    private readonly string[] _inputs;
    private readonly string _output;
    private readonly bool _isPooled, _isMean, _isNarrow;

    /// <param name="file">The network's file.</param>
    /// <param name="isMean">Whether the vectors of a text's pieces are averaged; else the first one counts.</param>
    /// <exception cref="InvalidDataException">The file is no network that this can run.</exception>
    /// <exception cref="PlatformNotSupportedException">The ONNX runtime is not there.</exception>
    public OnnxNetwork(string file, bool isMean)
    {
        _isMean = isMean;
        _session = Open(file);
        try
        {
            _inputs = [.. _session.InputMetadata.Keys];
            if (!_inputs.Contains(Ids) || _inputs.Except([Ids, Mask, Kinds]).Any())
                throw new InvalidDataException($"The network '{file}' asks for {string.Join(", ", _inputs)}; one for sentences asks for {Ids}, {Mask} and perhaps {Kinds}.");
            _isNarrow = _session.InputMetadata[Ids].ElementType == typeof(int);
            // An export with pooling inside names its vector so; others give one for each piece.
            _output = _session.OutputMetadata.ContainsKey("sentence_embedding") ? "sentence_embedding"
                : _session.OutputMetadata.FirstOrDefault(output => output.Value.Dimensions.Length == 3).Key
                ?? _session.OutputMetadata.FirstOrDefault(output => output.Value.Dimensions.Length == 2).Key
                ?? throw new InvalidDataException($"The network '{file}' gives no vectors: its outputs are {string.Join(", ", _session.OutputMetadata.Keys)}.");
            _isPooled = _session.OutputMetadata[_output].Dimensions.Length == 2;
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    /// <summary>The vectors of texts, each of length 1.</summary>
    /// <param name="texts">The ids of each text's pieces; none is empty.</param>
    /// <param name="padding">The id that fills up shorter texts.</param>
    public IReadOnlyList<float[]> Run(IReadOnlyList<IReadOnlyList<int>> texts, int padding)
    {
        var length = texts.Max(text => text.Count);
        long[] ids = new long[texts.Count * length], mask = new long[texts.Count * length];
        Array.Fill(ids, padding);
        for (var text = 0; text < texts.Count; text++)
            for (var place = 0; place < texts[text].Count; place++)
                (ids[text * length + place], mask[text * length + place]) = (texts[text][place], 1);

        long[] shape = [texts.Count, length];
        var inputs = _inputs.Select(name => Tensor(name switch { Ids => ids, Mask => mask, _ => new long[ids.Length] }, shape)).ToArray();
        try
        {
            using var options = new RunOptions();
            using var outputs = _session.Run(options, _inputs, inputs, [_output]);
            return Pool(outputs[0], texts, length);
        }
        finally
        {
            foreach (var input in inputs) input.Dispose();
        }
    }

    public void Dispose() => _session.Dispose();

    private static InferenceSession Open(string file)
    {
        try
        {
            using var options = new SessionOptions();
            // Threads that spin while they wait would take the processor from everybody else.
            options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
            // What goes wrong comes as an exception; the library would write it to standard error as well.
            options.LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL;
            return new InferenceSession(file, options);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new InvalidDataException($"The network '{file}' cannot be run: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException)
        {
            throw new PlatformNotSupportedException(
                $"The ONNX runtime is not there for {RuntimeInformation.RuntimeIdentifier}. Build for a platform that it is made for, without -p:OnnxRuntime=false; or set Embeddings:Provider to another value.", exception);
        }
    }

    private OrtValue Tensor(long[] values, long[] shape) => _isNarrow
        ? OrtValue.CreateTensorValueFromMemory(Array.ConvertAll(values, value => (int)value), shape)
        : OrtValue.CreateTensorValueFromMemory(values, shape);

    private List<float[]> Pool(OrtValue output, IReadOnlyList<IReadOnlyList<int>> texts, int length)
    {
        var numbers = Numbers(output);
        var width = (int)output.GetTensorTypeAndShape().Shape[^1];
        var pieces = _isPooled ? 1 : length;
        if (width < 1 || numbers.Length != texts.Count * pieces * width)
            throw new InvalidDataException($"The network gave {numbers.Length} numbers for {texts.Count} texts of {length} pieces.");

        var vectors = new List<float[]>(texts.Count);
        for (var text = 0; text < texts.Count; text++)
        {
            var rows = numbers.AsSpan(text * pieces * width, pieces * width);
            var vector = rows[..width];
            for (var piece = 1; _isMean && !_isPooled && piece < texts[text].Count; piece++)
                TensorPrimitives.Add(vector, rows.Slice(piece * width, width), vector);
            // The sum points where the mean does.
            vectors.Add(UnitVector.Of(vector));
        }

        return vectors;
    }

    private static float[] Numbers(OrtValue output)
    {
        if (output.GetTensorTypeAndShape().ElementDataType is not Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float16)
            return output.GetTensorDataAsSpan<float>().ToArray();
        var halves = MemoryMarshal.Cast<Float16, Half>(output.GetTensorDataAsSpan<Float16>());
        var numbers = new float[halves.Length];
        TensorPrimitives.ConvertToSingle(halves, numbers);
        return numbers;
    }
}
