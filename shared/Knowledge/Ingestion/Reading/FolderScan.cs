namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Lists the files of a folder and its subfolders in a fixed order. Links are not followed: they may lead out of the folder, or round in circles.</summary>
internal static class FolderScan
{
    private const int Deepest = 32;

    /// <summary>The files with their names below the folder; in the place of what cannot be looked into, the reason.</summary>
    public static IEnumerable<(SourceFile? File, ImportFailure? Failure)> Of(string root) => Scan(new DirectoryInfo(root), root, 0);

    private static IEnumerable<(SourceFile? File, ImportFailure? Failure)> Scan(DirectoryInfo folder, string root, int depth)
    {
        FileSystemInfo[] entries;
        string? reason = null;
        try
        {
            entries = depth > Deepest ? [] : folder.GetFileSystemInfos();
            if (depth > Deepest) reason = $"folders lie more than {Deepest} deep";
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            (entries, reason) = ([], "the folder cannot be opened");
        }

        if (reason is not null) yield return (null, new ImportFailure(NameOf(folder, root), null, reason));
        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry.Name.StartsWith('.')) continue;
            if (entry.LinkTarget is not null)
                yield return (null, new ImportFailure(NameOf(entry, root), null, "a link, which is not followed"));
            else if (entry is DirectoryInfo inner)
                foreach (var found in Scan(inner, root, depth + 1)) yield return found;
            else
                yield return (new SourceFile(entry.FullName, NameOf(entry, root)), null);
        }
    }

    private static string NameOf(FileSystemInfo entry, string root) =>
        Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
}
