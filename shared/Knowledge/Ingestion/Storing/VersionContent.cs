using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Duplicates;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>Makes the rows of a version out of what was read.</summary>
internal sealed class VersionContent(TextAnalyzer analyzer, TimeProvider clock)
{
    /// <summary>SHA-256 of everything that makes a version what it is: equal exactly where nothing needs to be written.</summary>
    /// <param name="document">What was read.</param>
    /// <param name="domain">The domain where the document names none.</param>
    public static string HashOf(ReadDocument document, string domain)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var facts = document.Facts;
        Append(hash, document.Reader, document.Title, document.Text, document.Language, facts.Domain ?? domain, facts.Jurisdiction,
            facts.Audience, facts.Issuer, DayOf(facts.EffectiveFrom), DayOf(facts.EffectiveTo), DayOf(facts.ReviewBy), facts.Rights, facts.OriginUrl);
        Append(hash, [.. facts.Tags]);
        foreach (var passage in document.Passages)
        {
            Append(hash, Number((int)passage.Kind), Number(passage.Range.Start), Number(passage.Range.End));
            Append(hash, [.. passage.Questions]);
            Append(hash, [.. passage.HeadingPath]);
            Append(hash, passage.Page is { } page ? Number(page) : null,
                passage.ReadingConfidence?.ToString("R", CultureInfo.InvariantCulture), passage.QuarantineReason);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of a text in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The version with its passages, ready to be added.</summary>
    public DocumentVersion Build(ReadDocument document, Guid documentId, int number, string hash, string domain, ItemBytes bytes)
    {
        var now = clock.GetUtcNow();
        var facts = document.Facts;
        var version = new DocumentVersion
        {
            Id = Guid.CreateVersion7(now),
            DocumentId = documentId,
            Number = number,
            ContentHash = hash,
            Title = document.Title,
            Text = document.Text,
            Language = document.Language,
            Domain = facts.Domain ?? domain,
            Jurisdiction = facts.Jurisdiction,
            Audience = facts.Audience,
            Issuer = facts.Issuer,
            EffectiveFrom = facts.EffectiveFrom,
            EffectiveTo = facts.EffectiveTo,
            ReviewBy = facts.ReviewBy,
            Rights = facts.Rights,
            OriginUrl = facts.OriginUrl,
            Tags = [.. facts.Tags],
            ReadAt = now.UtcDateTime,
            Reader = document.Reader,
            FileHash = bytes.KeptHash,
            FileName = bytes.FileName,
            MediaType = bytes.MediaType,
            Dropped = [.. document.Dropped],
            Remarks = [.. document.Remarks],
            Signature = TextSignature.Of(document.Text),
        };
        for (var i = 0; i < document.Passages.Count; i++) version.Passages.Add(PassageOf(document, document.Passages[i], version.Id, i, now));
        return version;
    }

    private Passage PassageOf(ReadDocument document, PassageDraft draft, Guid versionId, int ordinal, DateTimeOffset now)
    {
        var text = draft.Range.Of(document.Text);
        return new Passage
        {
            Id = Guid.CreateVersion7(now),
            VersionId = versionId,
            Ordinal = ordinal,
            Kind = draft.Kind,
            Questions = [.. draft.Questions],
            HeadingPath = [.. draft.HeadingPath],
            Page = draft.Page,
            ReadingConfidence = draft.ReadingConfidence,
            QuarantineReason = draft.QuarantineReason,
            Start = draft.Range.Start,
            End = draft.Range.End,
            Hash = HashOf(text),
            TokenCount = analyzer.Analyze(text).Count,
        };
    }

    /// <summary>Appends parts with their lengths, so that no two lists of parts look alike.</summary>
    private static void Append(IncrementalHash hash, params ReadOnlySpan<string?> parts)
    {
        hash.AppendData(BitConverter.GetBytes(parts.Length));
        foreach (var part in parts)
        {
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(part is null ? -1 : bytes.Length));
            hash.AppendData(bytes);
        }
    }

    private static string? DayOf(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
