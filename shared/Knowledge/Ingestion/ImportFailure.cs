namespace BotSuite.Knowledge.Ingestion;

/// <summary>A piece that could not be imported. The others go on.</summary>
/// <param name="File">The file: its name, or its path below the imported folder.</param>
/// <param name="Line">Line in the file, from 1; null where the whole file is meant.</param>
/// <param name="Reason">Why, as a clause for the editor; holds no words of the content.</param>
public sealed record ImportFailure(string File, int? Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => Line is null ? $"{File}: {Reason}" : $"{File}, line {Line}: {Reason}";
}
