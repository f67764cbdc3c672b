using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Reads the lines of a file without ever holding more than the longest allowed one.</summary>
internal static class BoundedLines
{
    /// <summary>The lines, numbered from 1, without the line feed. A line that is too long comes without its bytes.</summary>
    public static async IAsyncEnumerable<BoundedLine> ReadAsync(
        Stream stream, int longest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var number = 0;
        var isTooLong = false;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var rest = result.Buffer;
            while (rest.PositionOf((byte)'\n') is { } feed)
            {
                var line = rest.Slice(0, feed);
                yield return Line(++number, line, isTooLong || line.Length > longest);
                isTooLong = false;
                rest = rest.Slice(rest.GetPosition(1, feed));
            }

            if (rest.Length > longest)
            {
                isTooLong = true;
                rest = rest.Slice(rest.End);
            }

            if (result.IsCompleted)
            {
                if (isTooLong || !rest.IsEmpty) yield return Line(++number, rest, isTooLong);
                break;
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }

        await reader.CompleteAsync();
    }

    private static BoundedLine Line(int number, ReadOnlySequence<byte> bytes, bool isTooLong) =>
        new(number, isTooLong ? null : bytes.ToArray());
}
