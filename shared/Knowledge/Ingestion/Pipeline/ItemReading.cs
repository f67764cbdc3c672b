using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Storing;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>One piece while it is read: which documents were seen in it, and what was wrong.</summary>
internal sealed class ItemReading(ClaimedItem claim, string? factsJson, int maximumDocuments)
{
    // A file of nothing but broken lines must not fill the log.
    private const int MostFailuresLogged = 1_000;
    private const int LongestKey = 400;

    private readonly Dictionary<string, (string File, int? Line)> _seen = new(StringComparer.Ordinal);
    private string? _leftOutReason;
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    /// <summary>Documents read so far.</summary>
    public int Documents { get; private set; }

    /// <summary>Entries that could not be read.</summary>
    public int Failures { get; private set; }

    /// <summary>The first of them; null where there is none.</summary>
    public ImportFailure? FirstFailure { get; private set; }

    /// <summary>Entries that were left out on purpose.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Whether documents may be in what could not be read.</summary>
    public bool Hides { get; private set; }

    /// <summary>Whether nothing more may be read.</summary>
    public bool IsFull { get; private set; }

    /// <summary>What an editor should know though all went well; null for nothing.</summary>
    public string? Remark { get; set; }

    /// <summary>Whether a document of the piece was seen.</summary>
    public bool HasSeen(string key) => _seen.ContainsKey(key);

    /// <summary>How the piece ended, once all of it was taken.</summary>
    /// <param name="signature">What it was made of.</param>
    public ItemEnd End(string signature)
    {
        var state = Failures > 0 ? SourceItemState.Failed : Documents == 0 ? SourceItemState.Skipped : SourceItemState.Ready;
        var reason = FirstFailure is { } first
            ? Documents == 0 && Failures == 1 ? first.Reason : $"{Failures} of {Failures + Documents} entries could not be read; the first: {first}"
            : _leftOutReason ?? Remark;
        return new ItemEnd(state, reason, Failures > 0 ? null : signature, Hides ? null : HasSeen);
    }

    /// <summary>Takes what came of an entry: the document to be stored, or null where there is none.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="tally">Takes the failure.</param>
    public ReadDocument? Take(ReadOutcome outcome, RunTally tally)
    {
        if (outcome.Document is { } read)
        {
            var document = OutsideFacts.Join(read with { Key = KeyOf(read.Key) }, factsJson);
            if (claim.ReadBefore + Documents >= maximumDocuments)
            {
                IsFull = true;
                Note(tally, new ImportFailure(document.File, document.Line,
                    $"more than {maximumDocuments} documents; the rest was not read (Ingestion:MaximumDocuments)"), SourceRunOutcome.Unseen);
                return null;
            }

            if (_seen.TryAdd(document.Key, (document.File, document.Line)))
            {
                Documents++;
                return document;
            }

            var (file, line) = _seen[document.Key];
            Note(tally, new ImportFailure(document.File, document.Line, $"the id was used before, in {file}, line {line ?? 1}"), SourceRunOutcome.Failed);
            return null;
        }

        if (outcome.FailedKey is { } key) _seen.TryAdd(KeyOf(key), (outcome.Failure!.File, outcome.Failure.Line));
        Note(tally, outcome.Failure!, OutcomeOf(outcome));
        return null;
    }

    /// <summary>Notes that a document cannot be stored because another piece has one of its name. May be noted again in another tally.</summary>
    public void Refuse(ReadDocument document, string otherPiece, RunTally tally)
    {
        var failure = new ImportFailure(document.File, document.Line, $"the id is used in {otherPiece} already");
        if (_refused.Add(document.Key))
        {
            Documents--;
            Note(tally, failure, SourceRunOutcome.Failed);
        }
        else
        {
            tally.Note(failure, SourceRunOutcome.Failed);
        }
    }

    private void Note(RunTally tally, ImportFailure failure, SourceRunOutcome outcome)
    {
        if (outcome is SourceRunOutcome.Skipped) (LeftOut, _leftOutReason) = (LeftOut + 1, _leftOutReason ?? failure.Reason);
        else (Failures, FirstFailure) = (Failures + 1, FirstFailure ?? failure);
        // That something is unseen must stand in the log, because the end of the run looks for it there.
        var isFirstUnseen = outcome is SourceRunOutcome.Unseen && !Hides;
        Hides |= isFirstUnseen;
        tally.Note(failure, outcome, isLogged: isFirstUnseen || Failures + LeftOut <= MostFailuresLogged);
    }

    private static SourceRunOutcome OutcomeOf(ReadOutcome outcome) =>
        outcome.MayHideDocuments ? SourceRunOutcome.Unseen
        : outcome.FailedKey is null ? SourceRunOutcome.Skipped
        : SourceRunOutcome.Failed;

    // Programs hand over documents that know nothing of each other, so an entry's id counts within its own file only.
    private string KeyOf(string key)
    {
        if (claim.Source.Kind is not SourceKind.Memory || key == claim.Item.Key) return key;
        var whole = $"{claim.Item.Key}#{key}";
        return whole.Length <= LongestKey ? whole : $"{whole[..300]}#{VersionContent.HashOf(whole)}";
    }
}
