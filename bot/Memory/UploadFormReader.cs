using System.Text;
using System.Text.Json;
using BotSuite.Bot.Channels.DirectLine;
using BotSuite.Knowledge.Memory;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BotSuite.Bot.Memory;

/// <summary>
/// Reads <c>multipart/form-data</c> as Kernel Memory's clients send it: names without quotes, names of files with and without their
/// encoded form. Everything is bounded, and nothing is written to disk.
/// </summary>
internal sealed class UploadFormReader(IOptions<MemoryOptions> options)
{
    private const int LongestBoundary = 200;
    private const int LongestField = 256 * 1024;
    private const int MostParts = 5_000;

    private static readonly char[] BetweenSteps = [' ', ',', ';'];

    /// <summary>Reads the request.</summary>
    /// <exception cref="KernelMemoryException">A tag in it cannot be called so.</exception>
    public async Task<UploadForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var most = options.Value.MaximumUploadBytes;
        if (request.ContentLength > most) return UploadForm.Refused(MemoryProblems.TooLarge(most));
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return UploadForm.Bad("The upload is not multipart/form-data.");
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary) return UploadForm.Bad("The multipart body names no boundary.");

        try
        {
            return await ReadPartsAsync(new MultipartReader(boundary, request.Body), (int)Math.Min(most, int.MaxValue), cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return UploadForm.Bad("The multipart body is malformed or broke off.");
        }
    }

    private static async Task<UploadForm> ReadPartsAsync(MultipartReader reader, int most, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var files = new List<DocumentUploadRequest.UploadedFile>();
        var (parts, total) = (0, 0L);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (++parts > MostParts) return UploadForm.Bad($"The upload has more than {MostParts} parts.");
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var place)) return UploadForm.Bad("A part does not say what it is.");
            var isFile = place.IsFileDisposition();
            if (await LimitedBody.ReadAsync(part.Body, isFile ? most : LongestField, cancellationToken) is not { } content)
                return isFile ? UploadForm.Refused(MemoryProblems.TooLarge(most)) : UploadForm.Bad("A field is too long.");
            total += content.Length;
            if (total > most) return UploadForm.Refused(MemoryProblems.TooLarge(most));

            if (isFile) files.Add(new(FileNameOf(place), new MemoryStream(content, writable: false)));
            else ValuesOf(fields, HeaderUtilities.RemoveQuotes(place.Name).Value ?? "").Add(Encoding.UTF8.GetString(content));
        }

        return Understand(fields, files);
    }

    private static UploadForm Understand(Dictionary<string, List<string>> fields, List<DocumentUploadRequest.UploadedFile> files)
    {
        if (files.Count == 0) return UploadForm.Bad("The upload holds no file.");
        foreach (var name in (string[])["index", "documentId", "args"])
            if (ValuesOf(fields, name).Count > 1)
                return UploadForm.Bad($"The field '{name}' comes more than once.");
        if (!TryReadArgs(ValuesOf(fields, "args").FirstOrDefault(), out var args)) return UploadForm.Bad("The field 'args' is not a JSON object.");

        return new UploadForm(
            new DocumentUploadRequest
            {
                Index = ValuesOf(fields, "index").FirstOrDefault() ?? "",
                DocumentId = ValuesOf(fields, "documentId").FirstOrDefault() ?? "",
                Tags = TagsOf(ValuesOf(fields, "tags")),
                Steps = [.. ValuesOf(fields, "steps").SelectMany(steps => steps.Split(BetweenSteps, StringSplitOptions.RemoveEmptyEntries))],
                Files = files,
            },
            args, null);
    }

    // The first colon ends the name; a value may hold more of them.
    private static TagCollection TagsOf(List<string> words)
    {
        var tags = new TagCollection();
        foreach (var word in words)
        {
            var at = word.IndexOf(':', StringComparison.Ordinal);
            if (at < 0) tags.Add(word.Trim());
            else tags.Add(word[..at].Trim(), word.Length == at + 1 ? null : word[(at + 1)..].Trim());
        }

        return tags;
    }

    private static bool TryReadArgs(string? json, out Dictionary<string, object?>? args)
    {
        args = null;
        if (string.IsNullOrWhiteSpace(json)) return true;
        try
        {
            args = JsonSerializer.Deserialize<Dictionary<string, object?>>(json, MemoryJson.Options);
            return args is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string FileNameOf(ContentDispositionHeaderValue place) =>
        HeaderUtilities.RemoveQuotes(place.FileNameStar.HasValue ? place.FileNameStar : place.FileName).Value ?? "";

    private static List<string> ValuesOf(Dictionary<string, List<string>> fields, string name)
    {
        if (!fields.TryGetValue(name, out var values)) fields[name] = values = [];
        return values;
    }
}
