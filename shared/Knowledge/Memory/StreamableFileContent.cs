namespace BotSuite.Knowledge.Memory;

/// <summary>A file that was imported, as it came.</summary>
/// <param name="fileName">Its name.</param>
/// <param name="fileSize">Its length in bytes.</param>
/// <param name="fileType">Its media type.</param>
/// <param name="lastWrite">When it came.</param>
/// <param name="open">Opens the bytes; called once at the most.</param>
public sealed class StreamableFileContent(
    string fileName, long fileSize, string fileType, DateTimeOffset lastWrite, Func<Task<Stream>> open) : IDisposable
{
    private Stream? _stream;

    /// <summary>The file's name.</summary>
    public string FileName { get; } = fileName;

    /// <summary>The length in bytes.</summary>
    public long FileSize { get; } = fileSize;

    /// <summary>The media type.</summary>
    public string FileType { get; } = fileType;

    /// <summary>When the file came.</summary>
    public DateTimeOffset LastWrite { get; } = lastWrite;

    /// <summary>The bytes, from the beginning; closed with this object.</summary>
    public async Task<Stream> GetStreamAsync() => _stream ??= await open();

    /// <inheritdoc />
    public void Dispose() => _stream?.Dispose();
}
