using System.Security.Cryptography;
using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Keeps originals, and gives them to readers, which read files.</summary>
internal sealed class OriginalStore(
    IDbContextFactory<BotSuiteDbContext> contexts, IDatabaseProvider database, StorageDirectory storage, TimeProvider clock)
{
    private readonly string _folder = Path.Combine(storage.Path, "reading");

    /// <summary>Keeps bytes unless they are kept already; gives their hash.</summary>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Files.AnyAsync(file => file.Hash == hash, cancellationToken)) return hash;

        context.Files.Add(new StoredFile { Hash = hash, Content = bytes.ToArray(), Length = bytes.Length, CreatedAt = clock.GetUtcNow().UtcDateTime });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (database.IsUniqueViolation(exception))
        {
            // The same bytes came from elsewhere at the same moment.
        }

        return hash;
    }

    /// <summary>An original; null where it is not kept (any more).</summary>
    public async Task<byte[]?> BytesAsync(string hash, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Files.Where(file => file.Hash == hash).Select(file => file.Content).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Writes an original into a file of its own, to be deleted by the caller.</summary>
    /// <param name="content">The original.</param>
    /// <param name="ending">The ending of the file's name, with the point.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task<string> CopyAsync(byte[] content, string ending, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ending);
        await File.WriteAllBytesAsync(path, content, cancellationToken);
        return path;
    }

    /// <summary>Deletes copies that processes left which were killed while they read.</summary>
    public void DeleteLeftovers()
    {
        if (!Directory.Exists(_folder)) return;
        var old = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < old)) file.Delete();
    }
}
