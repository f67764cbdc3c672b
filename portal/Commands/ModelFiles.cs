namespace BotSuite.Portal.Commands;

/// <summary>Writes a fitted model and its card beside it.</summary>
internal static class ModelFiles
{
    /// <summary>Looks for the folder before anything is fitted.</summary>
    /// <exception cref="DirectoryNotFoundException">It is not there.</exception>
    public static void Check(string target)
    {
        if (!Directory.Exists(Path.GetDirectoryName(target))) throw new DirectoryNotFoundException($"There is no folder '{Path.GetDirectoryName(target)}' to write to.");
    }

    /// <summary>Writes both; the model beside its target first, so that a file of that name is always whole.</summary>
    public static async Task WriteAsync(string target, byte[] model, string card, CancellationToken cancellationToken)
    {
        var unfinished = target + ".unfinished";
        await File.WriteAllBytesAsync(unfinished, model, cancellationToken);
        File.Move(unfinished, target, overwrite: true);
        await File.WriteAllTextAsync(target + ".json", card + "\n", cancellationToken);
    }
}
