using BotSuite.Answering.Proof;
using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Data.Tables;
using BotSuite.Knowledge.Languages;
using BotSuite.Knowledge.Tables;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Channels.Answers;

/// <summary>Looks up what a citation of an answer points at.</summary>
/// <param name="databases">The store.</param>
/// <param name="clock">Says which day it is.</param>
public sealed class SourcePages(IDbContextFactory<BotSuiteDbContext> databases, TimeProvider clock)
{
    /// <summary>The source behind a citation; null where there is no such answer or citation, or its source has been purged.</summary>
    /// <param name="turnId">The answer.</param>
    /// <param name="citation">The citation's number, from 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<SourcePageData?> FindAsync(Guid turnId, int citation, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var proofs = await database.Turns.AsNoTracking()
            .Where(turn => turn.Id == turnId)
            .SelectMany(turn => turn.Sentences)
            .SelectMany(sentence => sentence.Proofs, (sentence, proof) => new { sentence.Text, Proof = proof })
            .Where(row => row.Proof.Citation == citation)
            .OrderBy(row => row.Proof.SentenceOrdinal).ThenBy(row => row.Proof.Ordinal)
            .Select(row => new MarkedWords(row.Proof.VersionId, row.Proof.PassageId, row.Proof.Start, row.Proof.End, row.Proof.Hash, row.Text))
            .ToListAsync(cancellationToken);
        if (proofs.Count == 0) return null;

        var versionId = proofs[0].VersionId;
        var passageId = proofs[0].PassageId;
        var version = await database.DocumentVersions.AsNoTracking()
            .Include(candidate => candidate.Document!.Source)
            .SingleOrDefaultAsync(candidate => candidate.Id == versionId, cancellationToken);
        var quoted = proofs.FindAll(proof => proof.VersionId == versionId && (version is not null || proof.PassageId == passageId));
        if (version is null) return await FindRowAsync(database, versionId, passageId, quoted, cancellationToken);

        var passage = await database.Passages.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == passageId, cancellationToken);
        return Page(version, passage, quoted);
    }

    private SourcePageData Page(DocumentVersion version, Passage? passage, List<MarkedWords> quoted) => new()
    {
        Title = version.Title,
        Language = version.Language,
        Question = passage is { Kind: PassageKind.FaqEntry, Questions: [var main, ..] } ? main : null,
        Issuer = version.Issuer,
        Number = version.Number,
        ReadAt = version.ReadAt,
        EffectiveFrom = version.EffectiveFrom,
        EffectiveTo = version.EffectiveTo,
        OriginUrl = WebAddress(version.OriginUrl),
        Rights = version.Rights,
        Sample = version.Document?.Source?.Kind == SourceKind.Sample,
        Standing = Standing(version),
        Superseded = version.Document is not { DeletedAt: null } || version.Document.CurrentVersionId != version.Id,
        Restated = quoted.Exists(words => words.AreRestated(version.Text)),
        Text = Marked(version.Text, quoted),
    };

    private async Task<SourcePageData?> FindRowAsync(
        BotSuiteDbContext database, Guid editionId, Guid rowId, List<MarkedWords> quoted, CancellationToken cancellationToken)
    {
        var edition = await database.TableEditions.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == editionId, cancellationToken);
        var row = await database.TableRows.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == rowId, cancellationToken);
        if (edition is null || row is null || row.TableId != edition.TableId) return null;

        var table = await database.Tables.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == edition.TableId, cancellationToken);
        return Page(edition, row, isCurrent: table is { DeletedAt: null } && table.Edition == edition.Number, quoted);
    }

    private SourcePageData Page(TableEdition edition, DataTableRow row, bool isCurrent, List<MarkedWords> quoted)
    {
        var sheet = RowSheet.Of(edition, row);
        return new SourcePageData
        {
            Title = edition.Name,
            Language = LanguageDetector.Detect(sheet.Text) is { HangulShare: > 0 } ? "ko" : "en",
            Number = edition.Number,
            ReadAt = edition.ReadAt,
            EffectiveFrom = row.ValidFrom,
            EffectiveTo = row.ValidTo,
            Sample = false,
            Standing = Standing(row.ValidFrom, row.ValidTo),
            Superseded = !isCurrent,
            Restated = quoted.Exists(words => words.AreRestated(sheet.Text)),
            Text = Marked(sheet.Text, quoted),
        };
    }

    private static IReadOnlyList<MarkedText> Marked(string text, List<MarkedWords> quoted) =>
        MarkedText.Cut(text, quoted.Select(words => (words.Start, words.End)));

    private SourceStanding Standing(DocumentVersion version) => Standing(version.EffectiveFrom, version.EffectiveTo);

    private SourceStanding Standing(DateOnly? from, DateOnly? to)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (to < today) return SourceStanding.Expired;
        return from > today ? SourceStanding.Coming : SourceStanding.InForce;
    }

    // An address comes from a document and may be anything; only one that opens a web page becomes a link.
    private static string? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : null;

    private sealed record MarkedWords(Guid VersionId, Guid PassageId, int Start, int End, string Hash, string Sentence)
    {
        public bool AreRestated(string text) =>
            Start >= 0 && Start < End && End <= text.Length && QuotedText.HashOf(text[Start..End], Sentence) == Hash;
    }
}
