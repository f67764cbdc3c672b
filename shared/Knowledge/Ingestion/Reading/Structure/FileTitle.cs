namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>A title made of a file's name.</summary>
internal static class FileTitle
{
    /// <summary><c>return-policy.txt</c> is "return policy".</summary>
    public static string Of(SourceFile file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name).Replace('-', ' ').Replace('_', ' ').Trim();
        return FactFields.Shortened(name.Length > 0 ? name : file.Name);
    }
}
