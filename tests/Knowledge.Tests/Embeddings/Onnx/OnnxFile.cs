using System.Runtime.InteropServices;
using BotSuite.Knowledge.Embeddings.Onnx.Tokens;

namespace BotSuite.Knowledge.Tests.Embeddings.Onnx;

/// <summary>Writes the smallest networks that look like a sentence transformer: each piece's vector is a row of a table.</summary>
internal static class OnnxFile
{
    private const int SingleType = 1, LongType = 7;

    /// <summary>A network whose output <c>last_hidden_state</c> holds a row of the table for each id.</summary>
    /// <param name="table">A row for each id.</param>
    /// <param name="inputs">The inputs that the network declares; only the first is used, the others are added as nothing.</param>
    public static byte[] Table(float[][] table, params string[] inputs)
    {
        var graph = new ProtobufWriter();
        graph.Message(1, Node("Gather", ["table", inputs[0]], ["rows"]));
        // Each further input takes part in the sum, times 0, so that a missing one is noticed.
        var last = "rows";
        foreach (var input in inputs.Skip(1))
        {
            graph.Message(1, Node("Cast", [input], [input + "_f"], new ProtobufWriter().Text(1, "to").Number(3, SingleType).Number(20, 2)));
            graph.Message(1, Node("Mul", [input + "_f", "zero"], [input + "_0"]));
            graph.Message(1, Node("Unsqueeze", [input + "_0", "axis"], [input + "_1"]));
            graph.Message(1, Node("Add", [last, input + "_1"], [input + "_2"]));
            last = input + "_2";
        }

        graph.Message(1, Node("Identity", [last], ["last_hidden_state"]));
        graph.Text(2, "table");
        var width = table[0].Length;
        graph.Message(5, Constant("table", SingleType, MemoryMarshal.AsBytes<float>(table.SelectMany(row => row).ToArray()), table.Length, width));
        graph.Message(5, Constant("zero", SingleType, MemoryMarshal.AsBytes<float>([0f]), 1));
        graph.Message(5, Constant("axis", LongType, MemoryMarshal.AsBytes<long>([2L]), 1));
        foreach (var input in inputs) graph.Message(11, Value(input, LongType, "batch", "length"));
        graph.Message(12, Value("last_hidden_state", SingleType, "batch", "length", "width"));
        return new ProtobufWriter().Number(1, 8).Text(2, "tests").Message(7, graph).Message(8, new ProtobufWriter().Text(1, "").Number(2, 17)).ToArray();
    }

    private static ProtobufWriter Node(string kind, string[] inputs, string[] outputs, ProtobufWriter? attribute = null)
    {
        var node = new ProtobufWriter();
        foreach (var input in inputs) node.Text(1, input);
        foreach (var output in outputs) node.Text(2, output);
        node.Text(3, kind + "_" + outputs[0]).Text(4, kind);
        return attribute is null ? node : node.Message(5, attribute);
    }

    private static ProtobufWriter Constant(string name, int type, ReadOnlySpan<byte> bytes, params long[] shape)
    {
        var tensor = new ProtobufWriter();
        foreach (var size in shape) tensor.Number(1, size);
        return tensor.Number(2, type).Text(8, name).Bytes(9, bytes);
    }

    private static ProtobufWriter Value(string name, int type, params string[] sizes)
    {
        var shape = new ProtobufWriter();
        foreach (var size in sizes) shape.Message(1, new ProtobufWriter().Text(2, size));
        return new ProtobufWriter().Text(1, name).Message(2, new ProtobufWriter().Message(1, new ProtobufWriter().Number(1, type).Message(2, shape)));
    }
}
