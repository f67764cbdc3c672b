namespace BotSuite.Bot.Memory;

/// <summary>Settings of the memory API, section <c>Memory</c>.</summary>
public sealed class MemoryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Memory";

    /// <summary>What a request may hold at the most unless <see cref="MaxUploadSizeMb"/> says otherwise, in bytes; Kernel Memory's own limit.</summary>
    public const int DefaultUploadBytes = 30_000_000;

    private const int BytesPerMegabyte = 1024 * 1024;

    /// <summary>A key to everything, at least 32 characters; null for none.</summary>
    public string? AccessKey1 { get; set; }

    /// <summary>A second key to everything, so that one can be changed while the other is in use; null for none.</summary>
    public string? AccessKey2 { get; set; }

    /// <summary>The header that the key comes in, as it stands, without a scheme before it.</summary>
    public string HttpHeaderName { get; set; } = "Authorization";

    /// <summary>Keys to some of it, by the names that the log calls them.</summary>
    public IDictionary<string, MemoryKeyOptions> Keys { get; } = new Dictionary<string, MemoryKeyOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Largest upload as a whole, in units of 1,048,576 bytes, from 1 to 1,000; null for 30,000,000 bytes.</summary>
    public int? MaxUploadSizeMb { get; set; }

    /// <summary>Largest upload as a whole, in bytes.</summary>
    public long MaximumUploadBytes => MaxUploadSizeMb is { } size ? (long)size * BytesPerMegabyte : DefaultUploadBytes;
}
