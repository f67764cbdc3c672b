namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>A stream that may be read up to a number of bytes and no further.</summary>
/// <param name="inner">The stream; closed with this one.</param>
/// <param name="bytes">How many bytes may be read.</param>
/// <param name="most">The limit that is named where there are more.</param>
internal sealed class BoundedStream(Stream inner, long bytes, long most) : Stream
{
    /// <summary>How many bytes may still be read.</summary>
    public long Rest { get; private set; } = bytes;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="UnreadableException">There is more to read than may be read.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Rest -= read;
        return Rest < 0
            ? throw new UnreadableException($"the file unpacks to more than {most} bytes (Ingestion:MaximumUnpackedBytes)")
            : read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Reads to the end, keeping nothing.</summary>
    public void ReadToEnd()
    {
        Span<byte> buffer = new byte[16 * 1024];
        while (Read(buffer) > 0)
        {
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
