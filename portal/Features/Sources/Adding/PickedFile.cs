using Microsoft.AspNetCore.Components.Forms;

namespace BotSuite.Portal.Features.Sources.Adding;

/// <summary>A file that somebody picked, and how much of it is here.</summary>
/// <param name="file">The browser's file.</param>
public sealed class PickedFile(IBrowserFile file)
{
    /// <summary>How many files may be picked at once.</summary>
    public const int MostFiles = 200;

    private const int ChunkBytes = 256 * 1024;
    private const int LongestName = 260;

    /// <summary>The name, without the path that some browsers send.</summary>
    public string Name { get; } = Fitting(Path.GetFileName(file.Name.Replace('\\', '/')));

    /// <summary>Its size in bytes.</summary>
    public long Size => file.Size;

    /// <summary>The media type that the browser tells; null for none.</summary>
    public string? MediaType => file.ContentType is { Length: > 0 and <= 255 } type ? type : null;

    /// <summary>How much of it is here, from 0 to 100.</summary>
    public int Percent { get; private set; }

    /// <summary>Why it is not taken; null where it is.</summary>
    public string? Fault { get; set; }

    /// <summary>Brings the bytes here.</summary>
    /// <param name="most">Most bytes.</param>
    /// <param name="moved">Called whenever more of it is here.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="IOException">The browser does not give it, or it is larger than it said.</exception>
    public async Task<byte[]> ReadAsync(long most, Action moved, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenReadStream(most, cancellationToken);
        using var kept = new MemoryStream((int)Math.Min(Size, int.MaxValue));
        var chunk = new byte[ChunkBytes];
        for (int read; (read = await stream.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            kept.Write(chunk, 0, read);
            var percent = Size == 0 ? 100 : (int)(kept.Length * 100 / Size);
            if (percent == Percent) continue;
            Percent = percent;
            moved();
        }

        return kept.ToArray();
    }

    private static string Fitting(string name) => name.Length <= LongestName ? name : name[^LongestName..];
}
