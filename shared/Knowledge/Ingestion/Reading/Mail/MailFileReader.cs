using System.Globalization;
using System.Text;
using BotSuite.Knowledge.Ingestion.Reading.Html;
using BotSuite.Knowledge.Ingestion.Reading.Structure;
using Microsoft.Extensions.Options;
using MimeKit;

namespace BotSuite.Knowledge.Ingestion.Reading.Mail;

/// <summary>
/// Reads mails (RFC 5322 and MIME): the subject is the title, the plain text goes before the HTML. Quoted mails and signatures are left
/// out; attachments are named and not read.
/// </summary>
internal sealed class MailFileReader(IOptions<IngestionOptions> options) : DocumentFile
{
    private const string Reader = "mail/1";
    private const int MostParts = 1_000;
    private const int MostNamed = 20;
    private const int DeepestMime = 32;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".eml"];

    /// <inheritdoc/>
    protected override async Task<ReadDocument> ReadDocumentAsync(SourceFile file, CancellationToken cancellationToken)
    {
        using var message = await LoadAsync(file.Path, cancellationToken);
        if (message.Headers.Count == 0 || (message.From.Count == 0 && message.Headers[HeaderId.Subject] is null && message.Headers[HeaderId.Date] is null))
            throw new UnreadableException("the file is damaged, or no mail");
        if (message.BodyParts.Take(MostParts + 1).Count() > MostParts) throw new UnreadableException($"the mail has more than {MostParts} parts");

        var text = new StructuredText(options.Value.MaximumDocumentCharacters);
        var subject = CleanWords.OnOneLine(message.Subject ?? "");
        if (subject.Length > 0) text.Heading(1, subject);
        var dropped = new DroppedPieces();
        WriteBody(message, text, dropped, cancellationToken);
        var document = StructuredDocument.Of(text, file, Reader);
        return document with { Facts = new DocumentFacts { Issuer = SenderOf(message) }, Dropped = dropped.Pieces, Remarks = [.. Remarks(message)] };
    }

    private static async Task<MimeMessage> LoadAsync(string path, CancellationToken cancellationToken)
    {
        // Korean mails of old programs are in encodings that .NET knows only when asked to; asking twice does nothing.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true);
            return await MimeMessage.LoadAsync(new ParserOptions { MaxMimeDepth = DeepestMime }, stream, cancellationToken);
        }
        catch (FormatException)
        {
            throw new UnreadableException("the file is damaged, or no mail");
        }
    }

    private void WriteBody(MimeMessage message, StructuredText text, DroppedPieces dropped, CancellationToken cancellationToken)
    {
        var plain = message.TextBody;
        if (!string.IsNullOrWhiteSpace(plain))
        {
            WritePlain(plain, text, dropped);
            return;
        }

        if (message.HtmlBody is not { } html) return;
        TextFile.CheckLength(html, options.Value.MaximumDocumentCharacters);
        var page = HtmlPage.Parse(html, cancellationToken);
        // Mail programs wrap the mail that is replied to in these.
        foreach (var quote in page.QuerySelectorAll("blockquote[type='cite'], .gmail_quote, .gmail_signature, #divRplyFwdMsg, .moz-cite-prefix, .moz-signature"))
        {
            dropped.Add(ElementWords.First(quote, 2_000));
            quote.Remove();
        }

        foreach (var piece in HtmlReading.Write(page, text, cancellationToken).Pieces) dropped.Add(piece);
    }

    private void WritePlain(string plain, StructuredText text, DroppedPieces dropped)
    {
        TextFile.CheckLength(plain, options.Value.MaximumDocumentCharacters);
        var mail = MailTrimming.Of(plain);
        foreach (var piece in mail.Dropped) dropped.Add(piece);
        foreach (var paragraph in mail.Words.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)) text.Paragraph(paragraph);
    }

    private static string? SenderOf(MimeMessage message) =>
        message.From.Mailboxes.FirstOrDefault() is { } sender && CleanWords.OnOneLine(sender.Name is { Length: > 0 } name ? name : sender.Address) is { Length: > 0 and <= 400 } words ? words : null;

    private static IEnumerable<string> Remarks(MimeMessage message)
    {
        if (message.Date != DateTimeOffset.MinValue) yield return $"The mail is of {message.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.";
        string[] names = [.. message.Attachments.Select(NameOf).Take(MostNamed)];
        if (names.Length > 0) yield return $"Attachments that were not read: {string.Join(", ", names)}.";
    }

    private static string NameOf(MimeEntity attachment) =>
        CleanWords.OnOneLine(attachment.ContentDisposition?.FileName ?? attachment.ContentType.Name ?? "") is { Length: > 0 } name
            ? name[..Math.Min(name.Length, 100)]
            : attachment.ContentType.MimeType;
}
