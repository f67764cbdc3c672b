using BotSuite.Data.Accounts;
using BotSuite.Data.Audit;
using BotSuite.Data.Cases;
using BotSuite.Data.Conversations;
using BotSuite.Data.Embeddings;
using BotSuite.Data.Indexes;
using BotSuite.Data.Mapping;
using BotSuite.Data.Releases;
using BotSuite.Data.Saving;
using BotSuite.Data.Sources;
using BotSuite.Data.Tables;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BotSuite.Data;

/// <summary>The one store of both processes: sources, conversations, the turn ledger, cases, releases and the audit trail.</summary>
/// <param name="options">Provider and connection, from <c>AddBotSuiteDatabase</c> or a migrations project.</param>
public sealed class BotSuiteDbContext(DbContextOptions<BotSuiteDbContext> options) : DbContext(options)
{
    /// <summary>Where approved knowledge comes from.</summary>
    public DbSet<Source> Sources => Set<Source>();

    /// <summary>The documents of the sources.</summary>
    public DbSet<Document> Documents => Set<Document>();

    /// <summary>What documents said when they were read.</summary>
    public DbSet<DocumentVersion> DocumentVersions => Set<DocumentVersion>();

    /// <summary>The citable pieces of versions.</summary>
    public DbSet<Passage> Passages => Set<Passage>();

    /// <summary>The change feed that search indexes follow.</summary>
    public DbSet<DocumentChange> DocumentChanges => Set<DocumentChange>();

    /// <summary>Readings of sources.</summary>
    public DbSet<SourceRun> SourceRuns => Set<SourceRun>();

    /// <summary>The log of those readings.</summary>
    public DbSet<SourceRunEntry> SourceRunEntries => Set<SourceRunEntry>();

    /// <summary>The pieces that sources are read in.</summary>
    public DbSet<SourceItem> SourceItems => Set<SourceItem>();

    /// <summary>Originals.</summary>
    public DbSet<StoredFile> Files => Set<StoredFile>();

    /// <summary>Documents that say the same.</summary>
    public DbSet<DuplicateFinding> Duplicates => Set<DuplicateFinding>();

    /// <summary>Vectors of texts.</summary>
    public DbSet<StoredEmbedding> Embeddings => Set<StoredEmbedding>();

    /// <summary>How indexes are searched.</summary>
    public DbSet<SearchIndex> SearchIndexes => Set<SearchIndex>();

    /// <summary>Words and abbreviations of the organisation.</summary>
    public DbSet<Synonym> Synonyms => Set<Synonym>();

    /// <summary>Tables that questions are answered from.</summary>
    public DbSet<DataTable> Tables => Set<DataTable>();

    /// <summary>The rows of those tables.</summary>
    public DbSet<DataTableRow> TableRows => Set<DataTableRow>();

    /// <summary>What tables answered with, from when on.</summary>
    public DbSet<TableEdition> TableEditions => Set<TableEdition>();

    /// <summary>Conversations of all channels.</summary>
    public DbSet<Conversation> Conversations => Set<Conversation>();

    /// <summary>Stored activities.</summary>
    public DbSet<ConversationActivity> ConversationActivities => Set<ConversationActivity>();

    /// <summary>Accepted activities that are owed a turn, and those that had one.</summary>
    public DbSet<InboxItem> Inbox => Set<InboxItem>();

    /// <summary>Files that people sent.</summary>
    public DbSet<StoredAttachment> Attachments => Set<StoredAttachment>();

    /// <summary>The turn ledger.</summary>
    public DbSet<Turn> Turns => Set<Turn>();

    /// <summary>Thumbs.</summary>
    public DbSet<Feedback> Feedback => Set<Feedback>();

    /// <summary>What the bot should do better.</summary>
    public DbSet<Case> Cases => Set<Case>();

    /// <summary>What answers are made with.</summary>
    public DbSet<Release> Releases => Set<Release>();

    /// <summary>Who works in the portal.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Who changed what.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">A row that never changes was changed, or a value is longer than its column.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        using var detected = new DetectedChanges(ChangeTracker);
        SaveRules.Apply(ChangeTracker);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">A row that never changes was changed, or a value is longer than its column.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var detected = new DetectedChanges(ChangeTracker);
        SaveRules.Apply(ChangeTracker);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(Lengths.Enumeration);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTimeConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 6);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BotSuiteDbContext).Assembly);

        // Objects name themselves when they are made. Were the database to do it, EF Core would take a new object with an id
        // that hangs on a known one for a row that exists, and update nothing.
        foreach (var id in modelBuilder.Model.GetEntityTypes().Select(type => type.FindProperty("Id")).OfType<IMutableProperty>().Where(id => id.ClrType == typeof(Guid)))
            id.ValueGenerated = ValueGenerated.Never;
    }
}
