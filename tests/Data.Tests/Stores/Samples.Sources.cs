using BotSuite.Data.Embeddings;
using BotSuite.Data.Sources;

namespace BotSuite.Data.Tests.Stores;

internal static partial class Samples
{
    public static Source NewSource(string? name = null, string index = "default") => new()
    {
        Index = index,
        Name = name ?? Unique("Handbook"),
        Kind = SourceKind.Folder,
        Location = "/srv/handbook",
        Domain = "customer",
        State = SourceState.Failed,
        StateReason = "Two files could not be read.",
        SettingsJson = "{\"depth\":2}",
        Schedule = "0 3 * * *",
        NextRunAt = Noon.AddHours(15),
        CreatedAt = Noon,
        LastReadAt = Noon.AddHours(1),
    };

    public static Document NewDocument(string? key = null) => new()
    {
        Index = "default",
        Key = key ?? Unique("returns.md"),
        ItemId = Guid.CreateVersion7(),
        CreatedAt = Noon,
    };

    public static DocumentVersion NewVersion(int number) => new()
    {
        Number = number,
        ContentHash = new string('a', 64),
        Title = "반품 안내",
        Text = "Items can be returned. 반품은 14일 안에 됩니다. 🙂",
        Language = "en",
        Domain = "customer",
        Jurisdiction = "KR",
        Audience = "members",
        Issuer = "The shop",
        EffectiveFrom = new DateOnly(2026, 1, 1),
        EffectiveTo = new DateOnly(2026, 12, 31),
        ReviewBy = new DateOnly(2026, 10, 1),
        Rights = "CC BY 4.0",
        OriginUrl = "https://shop.example/returns",
        Tags = ["returns", "반품"],
        ReadAt = Noon,
        Reader = "markdown/1",
        FileHash = new string('c', 64),
        FileName = "반품.md",
        MediaType = "text/markdown",
        Dropped = ["Page 1 of 9"],
        Remarks = ["The encoding was guessed."],
        Signature = [1, 2, 255],
    };

    public static Passage NewPassage(int ordinal) => new()
    {
        Ordinal = ordinal,
        Kind = PassageKind.FaqEntry,
        Questions = ["How do I return an item?", "반품은 어떻게 하나요?"],
        HeadingPath = ["Orders", "Returns"],
        Page = 3,
        Start = 0,
        End = 22,
        Hash = new string('b', 64),
        ReadingConfidence = 0.75,
        QuarantineReason = "It speaks to the reader.",
        TokenCount = 5,
    };

    public static Source NewLibrary()
    {
        var source = NewSource();
        var document = NewDocument();
        var version = NewVersion(1);
        version.Passages.AddRange([NewPassage(0), NewPassage(1)]);
        document.Versions.Add(version);
        document.CurrentVersionId = version.Id;
        source.Documents.Add(document);
        return source;
    }

    public static SourceRun NewRun(Guid source) => new()
    {
        SourceId = source,
        State = SourceRunState.Failed,
        Trigger = SourceRunTrigger.Schedule,
        Actor = "schedule",
        CreatedAt = Noon,
        StartedAt = Noon,
        EndedAt = Noon.AddMinutes(1),
        Found = 6,
        Added = 1,
        Changed = 2,
        Unchanged = 3,
        Deleted = 4,
        Skipped = 5,
        Failed = 6,
        Reason = "The site did not answer.",
        LeaseOwner = "portal-1",
        LeaseUntil = Noon,
    };

    public static SourceRunEntry NewRunEntry(Guid run) => new()
    {
        RunId = run,
        Key = Unique("https://shop.example/a"),
        Outcome = SourceRunOutcome.Skipped,
        Reason = "robots.txt asks to leave it out.",
        At = Noon,
    };

    public static SourceItem NewItem(Guid source) => new()
    {
        SourceId = source,
        Key = Unique("returns.pdf"),
        GroupKey = "returns",
        Location = "/srv/handbook/returns.pdf",
        RunId = Guid.CreateVersion7(),
        Step = IngestionStep.Embed,
        State = SourceItemState.Waiting,
        Reason = "The model did not answer.",
        Attempts = 2,
        NotBefore = Noon,
        LeaseOwner = "portal-1",
        LeaseUntil = Noon,
        FileHash = new string('c', 64),
        ReadFileHash = new string('d', 64),
        FileName = "반품.pdf",
        MediaType = "application/pdf",
        Url = "https://shop.example/returns.pdf",
        EntityTag = "\"abc\"",
        LastModified = Noon,
        FactsJson = "{}",
        ReadContent = [0, 1, 255],
        DocumentCount = 3,
        DocumentsDone = 1,
        CreatedAt = Noon,
        ChangedAt = Noon,
    };

    public static StoredFile NewFile() => new()
    {
        Hash = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)),
        Content = [0, 1, 2, 255],
        Length = 4,
        CreatedAt = Noon,
    };

    public static DuplicateFinding NewDuplicate() => new()
    {
        Index = "default",
        OneDocumentId = Guid.CreateVersion7(),
        OtherDocumentId = Guid.CreateVersion7(),
        Similarity = 0.875,
        FoundAt = Noon,
    };

    public static StoredEmbedding NewEmbedding() => new()
    {
        ModelId = Unique("use-lite"),
        TextHash = new string('e', 64),
        Vector = [0, 60, 255],
    };
}
