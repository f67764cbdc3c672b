using BotSuite.Data.Audit;
using BotSuite.Data.Cases;
using BotSuite.Data.Conversations;
using BotSuite.Data.Releases;
using BotSuite.Data.Sources;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>Who changed what.</summary>
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
}
