using BotSuite.Data.Conversations;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// Reads uploads: multipart with a part <c>activity</c> and one part a file, or one file as the whole body. Everything is bounded,
/// and nothing is written to disk.
/// </summary>
internal sealed class UploadReader(IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private const string ActivityType = "application/vnd.microsoft.activity";
    private const string Unnamed = "application/octet-stream";
    private const int LongestBoundary = 200;

    private readonly FileExtensionContentTypeProvider _types = new();

    /// <summary>Reads the request.</summary>
    public async Task<Upload> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var most = options.Value.MaximumUploadBytes;
        if (request.ContentLength > most) return TooLarge(most, "upload");
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return Upload.Refused(DirectLineError.WrongType("The upload has no Content-Type."));
        try
        {
            return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? await ReadPartsAsync(request, type, cancellationToken)
                : await ReadWholeAsync(request, type, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return Upload.Refused(DirectLineError.Bad("The multipart body is malformed or broke off."));
        }
    }

    private async Task<Upload> ReadPartsAsync(HttpRequest request, MediaTypeHeaderValue type, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary) return Upload.Refused(DirectLineError.Bad("The multipart body names no boundary."));

        var reader = new MultipartReader(boundary, request.Body);
        var files = new List<StoredAttachment>();
        byte[]? activity = null;
        var total = 0L;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            var isActivity = IsActivity(part);
            var most = isActivity ? options.Value.MaximumActivityBytes : options.Value.MaximumAttachmentBytes;
            if (await LimitedBody.ReadAsync(part.Body, most, cancellationToken) is not { } content) return TooLarge(most, isActivity ? "activity" : "file");
            total += content.Length;
            if (total > options.Value.MaximumUploadBytes) return TooLarge(options.Value.MaximumUploadBytes, "upload");

            if (isActivity && activity is null)
            {
                activity = content;
                continue;
            }
            var (file, refusal) = FileOf(part.ContentDisposition, part.ContentType, content);
            if (file is null) return Upload.Refused(refusal!);
            files.Add(file);
            if (files.Count > options.Value.MaximumAttachments) return Upload.Refused(DirectLineError.Bad($"An upload has at most {options.Value.MaximumAttachments} files."));
        }
        return files.Count == 0 && activity is null ? Upload.Refused(DirectLineError.Bad("The upload is empty.")) : new Upload(activity, files, null);
    }

    private async Task<Upload> ReadWholeAsync(HttpRequest request, MediaTypeHeaderValue type, CancellationToken cancellationToken)
    {
        var most = options.Value.MaximumAttachmentBytes;
        if (await LimitedBody.ReadAsync(request, most, cancellationToken) is not { } content) return TooLarge(most, "file");
        if (content.Length == 0) return Upload.Refused(DirectLineError.Bad("The upload is empty."));
        var (file, refusal) = FileOf(request.Headers.ContentDisposition, type.MediaType.Value, content);
        return file is null ? Upload.Refused(refusal!) : new Upload(null, [file], null);
    }

    private static bool IsActivity(MultipartSection part) =>
        MediaTypeHeaderValue.TryParse(part.ContentType, out var type) && type.MediaType.Equals(ActivityType, StringComparison.OrdinalIgnoreCase);

    private (StoredAttachment? File, DirectLineError? Refusal) FileOf(string? disposition, string? contentType, byte[] content)
    {
        var place = ContentDispositionHeaderValue.TryParse(disposition, out var parsed) ? parsed : new ContentDispositionHeaderValue("attachment");
        var name = FileName.Clean(HeaderUtilities.RemoveQuotes(place.FileNameStar.HasValue ? place.FileNameStar : place.FileName).Value);
        var mediaType = MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.MediaType.Value!.ToLowerInvariant() : Unnamed;
        if (mediaType == Unnamed && _types.TryGetContentType(name, out var guessed)) mediaType = guessed;
        if (!options.Value.AttachmentTypes.Contains(mediaType, StringComparer.OrdinalIgnoreCase))
            return (null, DirectLineError.WrongType($"Files of the type {mediaType} are not taken here."));
        if (!Fits(name, mediaType)) return (null, DirectLineError.WrongType($"The ending of the file's name does not fit the type {mediaType}."));

        return (new StoredAttachment
        {
            Id = Guid.NewGuid(),
            Name = name,
            MediaType = mediaType,
            Content = content,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        }, null);
    }

    // Whoever saves the file gets it under its name, and the machine then goes by the ending and not by the type.
    private bool Fits(string name, string mediaType)
    {
        if (Path.GetExtension(name).Length == 0) return true;
        return _types.TryGetContentType(name, out var type)
            ? options.Value.AttachmentTypes.Contains(type, StringComparer.OrdinalIgnoreCase)
            : !_types.Mappings.Values.Contains(mediaType, StringComparer.OrdinalIgnoreCase);
    }

    private static Upload TooLarge(int most, string what) => Upload.Refused(DirectLineError.TooLarge($"The {what} is larger than {most} bytes."));
}
