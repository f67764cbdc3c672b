using BotSuite.Answering.Writing.Generated.Support;
using BotSuite.Data;
using BotSuite.Data.Turns;
using BotSuite.Knowledge.Tables;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Answering.Proof;

/// <summary>
/// Looks every sentence of a stored answer up in the store again. A sentence is shown with its white space evened out,
/// so its text is compared that way; the hash covers the source's own characters. What a model wrote is checked against the sentences that support it.
/// </summary>
public sealed class ProofVerifier(IDbContextFactory<BotSuiteDbContext> contexts, SentenceSupport support, TimeProvider clock)
{
    /// <summary>Checks the answer of a turn; null where there is no such turn.</summary>
    public async Task<ProofReport?> VerifyAsync(Guid turnId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var turn = await context.Turns.AsNoTracking()
            .Include(row => row.Sentences).ThenInclude(sentence => sentence.Proofs)
            .AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == turnId, cancellationToken);
        if (turn is null)
            return null;

        var sources = await SourcesAsync(context, turn, cancellationToken);
        var rows = await RowsAsync(context, turn, cancellationToken);
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var sentences = turn.Sentences.OrderBy(sentence => sentence.Ordinal).Select(sentence => Check(sentence, proof => rows.GetValueOrDefault((proof.VersionId, proof.PassageId)) ?? sources.GetValueOrDefault(proof.VersionId), today)).ToArray();
        return new ProofReport(turnId, now, TextStands(turn, sentences), sentences);
    }

    private static async Task<Dictionary<Guid, Quoted>> SourcesAsync(BotSuiteDbContext context, Turn turn, CancellationToken cancellationToken)
    {
        var ids = turn.Sentences.SelectMany(sentence => sentence.Proofs).Select(proof => proof.VersionId).Distinct().ToArray();
        return await context.DocumentVersions.AsNoTracking()
            .Where(version => ids.Contains(version.Id))
            .Select(version => new Quoted(
                version.Id, version.Title, version.Text, version.EffectiveTo, version.Document!.DeletedAt ?? version.Document.Source!.DeletedAt))
            .ToDictionaryAsync(version => version.Id, cancellationToken);
    }

    // A row of a table, written out by the edition that was quoted, is what a version is elsewhere.
    private static async Task<Dictionary<(Guid, Guid), Quoted>> RowsAsync(BotSuiteDbContext context, Turn turn, CancellationToken cancellationToken)
    {
        var proofs = turn.Sentences.SelectMany(sentence => sentence.Proofs).ToArray();
        var editionIds = proofs.Select(proof => proof.VersionId).Distinct().ToArray();
        var editions = await (
            from edition in context.TableEditions.AsNoTracking()
            where editionIds.Contains(edition.Id)
            join table in context.Tables on edition.TableId equals table.Id
            select new { edition, table.DeletedAt }).ToListAsync(cancellationToken);
        if (editions.Count == 0)
            return [];

        var rowIds = proofs.Select(proof => proof.PassageId).Distinct().ToArray();
        var rows = await context.TableRows.AsNoTracking().Where(row => rowIds.Contains(row.Id)).ToListAsync(cancellationToken);
        return (
            from one in editions
            from row in rows
            where row.TableId == one.edition.TableId && row.Edition == one.edition.RowsFrom
            select (Key: (one.edition.Id, row.Id), Quoted: new Quoted(row.Id, "", RowSheet.Of(one.edition, row).Text, row.ValidTo, one.DeletedAt)))
            .ToDictionary(pair => pair.Key, pair => pair.Quoted);
    }

    private SentenceCheck Check(AnswerSentence sentence, Func<Data.Turns.Proof, Quoted?> sourceOf, DateOnly today)
    {
        var supported = new Lazy<bool>(() => IsSupported(sentence, sourceOf));
        var proofs = sentence.Proofs.OrderBy(proof => proof.Ordinal)
            .Select(proof => new ProofCheck(
                proof.Citation, proof.VersionId, proof.PassageId, proof.Page, proof.Start, proof.End,
                Standing(sentence.Text, supported, proof, sourceOf(proof), today)))
            .ToArray();
        return new SentenceCheck(sentence.Ordinal, sentence.Text, Worst(proofs), proofs)
        {
            Restated = sentence.Proofs.Exists(proof => sourceOf(proof) is { } source && WordsOf(proof, source) is { } words && IsRestated(sentence.Text, words, proof.Hash)),
        };
    }

    private static ProofStanding Standing(string text, Lazy<bool> supported, Data.Turns.Proof proof, Quoted? source, DateOnly today)
    {
        if (source is not { DeletedAt: null })
            return ProofStanding.SourceGone;
        if (WordsOf(proof, source) is not { } words) return ProofStanding.Changed;

        if (!IsCopy(text, words, proof.Hash) && !(IsRestated(text, words, proof.Hash) && supported.Value)) return ProofStanding.Changed;
        return source.EffectiveTo < today ? ProofStanding.SourceExpired : ProofStanding.Valid;
    }

    // Of a sentence that a model put in its own words the check that let it pass is made again.
    private bool IsSupported(AnswerSentence sentence, Func<Data.Turns.Proof, Quoted?> sourceOf)
    {
        var sources = sentence.Proofs.OrderBy(proof => proof.Ordinal)
            .Select(proof => sourceOf(proof) is { } source && WordsOf(proof, source) is { } words ? (source.Title, Words: words) : default)
            .Where(source => source.Words is not null).ToArray();
        if (sources.Length != sentence.Proofs.Count) return false;
        var context = string.Join('\n', sources.Select(source => source.Title).Distinct());
        return support.Fault(sentence.Text, [.. sources.Select(source => source.Words)], context) is null;
    }

    private static string? WordsOf(Data.Turns.Proof proof, Quoted source) =>
        proof.Start < 0 || proof.End <= proof.Start || proof.End > source.Text.Length ? null : source.Text[proof.Start..proof.End];

    private static bool IsCopy(string text, string words, string hash) =>
        QuotedText.HashOf(words) == hash && string.Equals(QuotedText.Shown(words), text, StringComparison.Ordinal);

    private static bool IsRestated(string text, string words, string hash) => QuotedText.HashOf(words, text) == hash;

    private static ProofStanding? Worst(ProofCheck[] proofs)
    {
        ProofStanding[] fromWorst = [ProofStanding.Changed, ProofStanding.SourceGone, ProofStanding.SourceExpired, ProofStanding.Valid];
        foreach (var standing in fromWorst)
        {
            if (Array.Exists(proofs, proof => proof.Standing == standing))
                return standing;
        }

        return null;
    }

    private static bool TextStands(Turn turn, SentenceCheck[] sentences) =>
        WithoutSpace(turn.AnswerText ?? "") == WithoutSpace(string.Concat(sentences.Select(sentence => sentence.Text)));

    private static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private sealed record Quoted(Guid Id, string Title, string Text, DateOnly? EffectiveTo, DateTime? DeletedAt);
}
