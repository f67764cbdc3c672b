using System.Text;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>Files that hold the address of a page in place of the page.</summary>
internal static class PageAddresses
{
    private const string Ending = ".url";
    private const int Longest = 2_000;

    /// <summary>The address that a file holds; null for a file of another kind.</summary>
    /// <exception cref="KernelMemoryException">It holds none, or none of the web.</exception>
    public static Uri? Of(string fileName, ReadOnlySpan<byte> content)
    {
        if (!fileName.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)) return null;
        var isAddress = content.Length <= Longest & Uri.TryCreate(
            Encoding.UTF8.GetString(content[..Math.Min(content.Length, Longest)]).Trim(), UriKind.Absolute, out var address);
        return isAddress && (address!.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw new KernelMemoryException($"The file '{fileName}' does not hold the address of a page that begins with https:// or http://.");
    }
}
