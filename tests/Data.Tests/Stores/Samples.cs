using BotSuite.Data.Accounts;
using BotSuite.Data.Audit;
using BotSuite.Data.Cases;
using BotSuite.Data.Conversations;
using BotSuite.Data.Embeddings;
using BotSuite.Data.Indexes;
using BotSuite.Data.Releases;
using BotSuite.Data.Sources;
using BotSuite.Data.Tables;
using BotSuite.Data.Turns;
using Microsoft.AspNetCore.Identity;

namespace BotSuite.Data.Tests.Stores;

/// <summary>Objects to store, each time with names of their own, so that tests can share a database.</summary>
internal static class Samples
{
    public static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, 123, 456, DateTimeKind.Utc);

    public static string Unique(string prefix) => $"{prefix}-{Guid.NewGuid():N}";

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

    public static Account NewAccount() => new()
    {
        UserName = Unique("kim"),
        NormalizedUserName = Unique("KIM"),
        Email = "kim@example.org",
        NormalizedEmail = "KIM@EXAMPLE.ORG",
        PasswordHash = "hash",
        PhoneNumber = "+82 2 0000 0000",
        LockoutEnd = new DateTimeOffset(Noon),
        Role = AccountRole.Editor,
        CreatedAt = Noon,
        SignedInAt = Noon,
    };

    public static IdentityUserClaim<Guid> NewAccountClaim(Guid account) => new() { UserId = account, ClaimType = "kind", ClaimValue = "value" };

    public static IdentityUserLogin<Guid> NewAccountLogin(Guid account) => new() { UserId = account, LoginProvider = "Entra", ProviderKey = Unique("oid"), ProviderDisplayName = "Entra" };

    public static IdentityUserToken<Guid> NewAccountToken(Guid account) => new() { UserId = account, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "secret" };

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

    public static SearchIndex NewSearchIndex() => new()
    {
        Name = Unique("clinic"),
        CalibrationJson = "{\"weight\":0.25}",
        EmbeddingModelId = "use-lite",
        ChangedAt = Noon,
    };

    public static Synonym NewSynonym(string? term = null) => new()
    {
        Index = "default",
        Term = term ?? Unique("VAT"),
        Meanings = ["value added tax", "부가가치세"],
        IsTwoWay = true,
        ChangedAt = Noon,
    };

    public static DataTable NewTable()
    {
        var table = new DataTable
        {
            Index = "default",
            Name = Unique("Fees"),
            Domain = "customer",
            OriginJson = "{}",
            ColumnsJson = "[]",
            ReadAt = Noon,
            Edition = 3,
            Schedule = "0 * * * *",
            NextReadAt = Noon,
            Fault = "The file is gone.",
            DeletedAt = Noon,
        };
        table.Questions.Add(new TableQuestion
        {
            TableId = table.Id,
            Language = "ko",
            Template = "{plan} 요금은?",
            ValueColumns = ["fee"],
            AnswerTemplate = "{plan}: {fee}",
        });
        return table;
    }

    public static DataTableRow NewTableRow(Guid table) => new()
    {
        TableId = table,
        Edition = 3,
        Key = Unique("basic"),
        Number = 1,
        CellsJson = "{\"plan\":\"Basic\"}",
        ValidFrom = new DateOnly(2026, 1, 1),
        ValidTo = new DateOnly(2026, 12, 31),
        Audience = "members",
    };

    public static TableEdition NewTableEdition(Guid table) => new()
    {
        TableId = table,
        Number = 3,
        RowsFrom = 3,
        RowCount = 12,
        Name = "Fees",
        ContentHash = new string('a', 64),
        SentencesJson = "[]",
        ReadAt = Noon,
        CurrentAt = Noon,
    };

    public static Conversation NewConversation() => new()
    {
        ChannelId = "msteams",
        ExternalId = Unique("19:abc@thread.v2"),
        UserKey = Unique("user"),
        Language = "ko",
        ReferenceJson = "{}",
        StateJson = "{\"pending\":\"reason\"}",
        Welcomed = true,
        LastSequence = 1,
        CreatedAt = Noon,
        LastActivityAt = Noon.AddMinutes(1),
    };

    public static ConversationActivity NewActivity(Guid conversation, long sequence) => new()
    {
        ConversationId = conversation,
        Sequence = sequence,
        ActivityId = Unique("activity"),
        Incoming = true,
        Type = "message",
        Json = "{\"type\":\"message\",\"text\":\"반품?\"}",
        At = Noon,
    };

    public static InboxItem NewInboxItem() => new()
    {
        ChannelId = "webchat",
        ConversationExternalId = Unique("conversation"),
        ActivityId = Unique("activity"),
        Json = "{}",
        State = InboxState.Waiting,
        ReceivedAt = Noon,
    };

    public static StoredAttachment NewAttachment(Guid conversation) => new()
    {
        ConversationId = conversation,
        Name = "영수증.png",
        MediaType = "image/png",
        Content = [0, 1, 2, 255],
        CreatedAt = Noon,
    };

    public static Turn NewTurn(Guid? conversation = null)
    {
        var turn = new Turn
        {
            ConversationId = conversation,
            QuestionActivityId = "q",
            AnswerActivityId = "a",
            UserKey = "u",
            ChannelId = "webchat",
            Language = "en",
            Question = "How do I return it?",
            RewrittenQuestion = "How do I return an item?",
            Index = "default",
            Domain = "customer",
            ReleaseId = Guid.NewGuid(),
            Ending = TurnEnding.Answered,
            Confidence = 0.75,
            AnswerText = "Items can be returned.",
            Reference = "K7Q2M9XA",
            Failure = "none",
            StartedAt = Noon,
            DurationMilliseconds = 4.25,
            Stages = [new StageTime { Stage = "retrieve", Microseconds = 1_500 }, new StageTime { Stage = "write", Microseconds = 250 }],
            TokensIn = 10,
            TokensOut = 20,
            Cost = 0.001234m,
        };
        turn.Passages.Add(new TurnPassage { Rank = 1, PassageId = Guid.NewGuid(), Score = 0.75, KeywordScore = 0.5, VectorScore = -0.25, Cited = true });
        turn.Verdicts.Add(new Verdict { Ordinal = 0, Inbound = true, Rule = "personal-data/email", Pack = "general/1", Action = "mask", Start = 1, End = 5 });
        var sentence = new AnswerSentence { Ordinal = 0, Text = "Items can be returned." };
        sentence.Proofs.Add(new Proof
        {
            Ordinal = 0,
            Citation = 1,
            VersionId = Guid.NewGuid(),
            PassageId = Guid.NewGuid(),
            Page = 3,
            Start = 0,
            End = 22,
            Hash = new string('c', 64),
        });
        turn.Sentences.Add(sentence);
        return turn;
    }

    public static Feedback NewFeedback(Guid turn, string user) => new()
    {
        TurnId = turn,
        UserKey = user,
        Reaction = Reaction.Dislike,
        Reason = DislikeReason.OutOfDate,
        Comment = "작년 내용이에요.",
        CreatedAt = Noon,
        UpdatedAt = Noon.AddMinutes(2),
    };

    public static Case NewCase() => new()
    {
        State = CaseState.Assigned,
        Origin = CaseOrigin.Dislike,
        Question = "How do I return it?",
        QuestionKey = Unique("return"),
        Language = "en",
        AssignedTo = "kim",
        OpenedAt = Noon,
        UpdatedAt = Noon,
    };

    public static Release NewRelease(ReleaseState state) => new()
    {
        Number = Random.Shared.Next(),
        Name = "Spring",
        State = state,
        BundleJson = "{\"writer\":\"extractive\"}",
        CreatedAt = Noon,
        PublishedAt = Noon,
    };

    public static AuditEntry NewAuditEntry() => new()
    {
        At = Noon,
        Actor = "kim",
        Action = "source.imported",
        SubjectKind = "source",
        SubjectId = Unique("source"),
        BeforeJson = "{}",
        AfterJson = "{\"a\":1}",
    };
}
