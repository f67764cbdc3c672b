using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using BotSuite.Data;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Keyword;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Retrieval.Memory.Saved;

/// <summary>
/// Keeps the indexes in a file under <c>Storage:Directory</c>, as they are held in memory, so that a start reads them in one go
/// instead of analysing every text. The file is never the truth: whatever is wrong with it, the store is read.
/// </summary>
internal sealed partial class SavedIndexes(
    StorageDirectory storage, ChangeFeed feed, Vocabulary vocabulary, TimeProvider clock, ILogger<SavedIndexes> logger)
{
    private const string Name = "search-index";

    private readonly byte[] _fingerprint = FingerprintOf();

    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.Combine(storage.Path, Name + ".bin");

    /// <summary>The indexes as the file has them; null where there is none that can be used. What has changed since is in the feed.</summary>
    public async Task<FollowedIndexes?> ReadAsync(Func<string, ITextEmbedder?> modelOf, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var begun = clock.GetTimestamp();
            var header = await HeaderAsync(stream, cancellationToken);
            if (await RefusalOfAsync(header, stream.Length, cancellationToken) is { } refusal)
            {
                Log.NotUsed(logger, Path, refusal);
                return null;
            }

            var read = Read(stream, header, modelOf);
            Log.Read(logger, read.Snapshots.Values.Sum(snapshot => snapshot.Passages.Length), read.Position.Head, (long)clock.GetElapsedTime(begun).TotalMilliseconds);
            return read;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Log.Damaged(logger, Path, exception.Message);
            return null;
        }
    }

    /// <summary>Writes the indexes, unless another process has just written the same or is about to write.</summary>
    /// <returns>Whether the file holds them now.</returns>
    public async Task<bool> WriteAsync(FollowedIndexes indexes, CancellationToken cancellationToken)
    {
        if (indexes.Position.Last is not { } last) return false;
        await using var turn = TakeTurn();
        if (turn is null) return false;
        // Whoever writes has the turn, so what else lies here was left behind by a process that was killed.
        foreach (var left in Directory.EnumerateFiles(storage.Path, Name + ".*.unfinished")) File.Delete(left);
        if (await HoldsAsync(last, cancellationToken)) return true;

        var begun = clock.GetTimestamp();
        var unfinished = System.IO.Path.Combine(storage.Path, $"{Name}.{Guid.NewGuid():N}.unfinished");
        await using (var stream = Create(unfinished))
        {
            Write(stream, indexes, last);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, Path, overwrite: true);
        Log.Written(logger, last.Sequence, (long)clock.GetElapsedTime(begun).TotalMilliseconds);
        return true;
    }

    /// <summary>Removes the file.</summary>
    public void Remove() => File.Delete(Path);

    private async Task<bool> HoldsAsync(FeedEntry last, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path)) return false;
        try
        {
            await using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var header = await HeaderAsync(stream, cancellationToken);
            return header.Last == last && header.Fingerprint.AsSpan().SequenceEqual(_fingerprint) && stream.Length == SavedHeader.Size + header.Length;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static async Task<SavedHeader> HeaderAsync(FileStream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[SavedHeader.Size];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return SavedHeader.Read(bytes.AsSpan(0, read));
    }

    private async Task<string?> RefusalOfAsync(SavedHeader header, long length, CancellationToken cancellationToken)
    {
        if (length != SavedHeader.Size + header.Length) throw new InvalidDataException("it is not whole");
        if (!header.Fingerprint.AsSpan().SequenceEqual(_fingerprint)) return "it was made by another version of the program";
        if (await feed.LineAsync(header.Last.Sequence, cancellationToken) != header.Last) return "the store's change feed does not hold the line that it was made at";
        // Numbers that were given out before mean something to snapshots already.
        return vocabulary.Count == 0 ? null : "the store has been read before";
    }

    private FollowedIndexes Read(FileStream stream, SavedHeader header, Func<string, ITextEmbedder?> modelOf)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var file = new FileReader(stream, header.Length, sum);
        var passages = new PassageReader(file);
        var missing = new long[file.Count(sizeof(long))];
        for (var i = 0; i < missing.Length; i++) missing[i] = file.LongNumber();
        var indexes = new List<(string Name, ITextEmbedder? Model, Dictionary<Guid, IndexedPassage[]> Documents)>();
        for (var i = file.Count(sizeof(int)); i > 0; i--)
        {
            var name = file.Required();
            var model = modelOf(name);
            CheckModel(file, model);
            indexes.Add((name, model, Documents(file, passages, model)));
            CheckLanguages(file, model);
        }

        var terms = passages.Terms();
        if (file.Remaining > 0) throw new InvalidDataException("more follows than belongs to it");

        sum.AppendData(header.ToBytes().AsSpan(0, SavedHeader.Summed));
        if (!sum.GetHashAndReset().AsSpan().SequenceEqual(header.Sum)) throw new InvalidDataException("its sum is wrong");
        if (!vocabulary.TryBegin(terms)) throw new InvalidDataException("its terms are not different");

        var snapshots = indexes.ToImmutableDictionary(
            index => index.Name, index => IndexSnapshot.Empty.With(index.Documents, vocabulary.Count, index.Model), StringComparer.Ordinal);
        return new FollowedIndexes(FeedPosition.At(header.Last, missing, clock.GetUtcNow()), snapshots);
    }

    private static Dictionary<Guid, IndexedPassage[]> Documents(FileReader file, PassageReader passages, ITextEmbedder? model)
    {
        var count = file.Count(16);
        var documents = new Dictionary<Guid, IndexedPassage[]>(count);
        for (; count > 0; count--)
        {
            var (id, own) = passages.Document(model?.Dimensions ?? 0);
            if (!documents.TryAdd(id, own)) throw new InvalidDataException("a document comes twice");
        }

        return documents;
    }

    private static void CheckModel(FileReader file, ITextEmbedder? model)
    {
        if (file.Name() != model?.ModelId || file.Number() != (model?.Dimensions ?? 0)) throw new InvalidDataException("an index is served with another embedding model now");
    }

    // Which languages the model is used for is a setting, and not part of its name.
    private static void CheckLanguages(FileReader file, ITextEmbedder? model)
    {
        for (var i = file.Count(sizeof(int)); i > 0; i--)
            if (file.Flag() != Knows(model, file.Required()))
                throw new InvalidDataException("the model was used for other languages");
    }

    private void Write(FileStream stream, FollowedIndexes indexes, FeedEntry last)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        stream.Position = SavedHeader.Size;
        var file = new FileWriter(stream, sum);
        var passages = new PassageWriter(file, vocabulary.InOrder());
        file.Number(indexes.Position.MissingNumbers.Count);
        foreach (var missing in indexes.Position.MissingNumbers) file.Number(missing);
        file.Number(indexes.Snapshots.Count);
        foreach (var (index, snapshot) in indexes.Snapshots)
        {
            file.Name(index);
            file.Name(snapshot.Model?.ModelId);
            file.Number(snapshot.Model?.Dimensions ?? 0);
            file.Number(snapshot.Documents.Count);
            foreach (var (id, own) in snapshot.Documents) passages.Document(id, own);
            string[] languages = [.. snapshot.Passages.Select(passage => passage.Passage.Language).Distinct(StringComparer.Ordinal)];
            file.Number(languages.Length);
            foreach (var language in languages)
            {
                file.Flag(Knows(snapshot.Model, language));
                file.Name(language);
            }
        }

        passages.Terms();
        file.Flush();
        var header = new SavedHeader(_fingerprint, last, file.Length, []);
        sum.AppendData(header.ToBytes().AsSpan(0, SavedHeader.Summed));
        stream.Position = 0;
        stream.Write((header with { Sum = sum.GetHashAndReset() }).ToBytes());
    }

    private static bool Knows(ITextEmbedder? model, string language) => model?.Knows(language) == true;

    private FileStream? TakeTurn()
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(storage.Path, Name + ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException)
        {
            return null;
        }
    }

    // It holds the texts of the sources: other users of the machine have no business in it.
    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 1 << 20 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    // Every build of this assembly has its own id, so no change of how texts are analysed can be forgotten here; the runtime and its
    // Unicode tables decide what a letter is.
    private static byte[] FingerprintOf() => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        SavedHeader.Form,
        typeof(SavedIndexes).Assembly.ManifestModule.ModuleVersionId,
        RuntimeInformation.FrameworkDescription,
        CultureInfo.InvariantCulture.CompareInfo.Version.FullVersion)));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Read {Passages} passages of the saved search index as of line {Sequence} of the change feed in {Milliseconds} ms.")]
        public static partial void Read(ILogger logger, int passages, long sequence, long milliseconds);

        [LoggerMessage(2, LogLevel.Information, "The saved search index {Path} is not used: {Reason}. The store is read instead.")]
        public static partial void NotUsed(ILogger logger, string path, string reason);

        [LoggerMessage(3, LogLevel.Warning, "The saved search index {Path} cannot be used: {Reason}. The store is read instead.")]
        public static partial void Damaged(ILogger logger, string path, string reason);

        [LoggerMessage(4, LogLevel.Debug, "Saved the search index as of line {Sequence} of the change feed in {Milliseconds} ms.")]
        public static partial void Written(ILogger logger, long sequence, long milliseconds);
    }
}
