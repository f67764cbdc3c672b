namespace BotSuite.Knowledge.Ingestion.Reasons;

/// <summary>Why something was not read or must not be quoted, taken apart so that it can be said in other languages.</summary>
/// <param name="Form">The English sentence with places {0}, {1} …; the key of its translations.</param>
/// <param name="Parts">What stands in the places; a part may be a reason itself.</param>
public sealed record EditorReason(string Form, IReadOnlyList<string> Parts)
{
    // Longer ones are no sentence of the pipeline.
    private const int Longest = 8_000;

    /// <summary>Takes a stored sentence apart; null where the pipeline does not know it.</summary>
    public static EditorReason? Of(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (stored.Length is 0 or > Longest) return null;
        foreach (var form in ReasonForms.All)
            if (form.PartsOf(stored) is { } parts) return new EditorReason(form.English, parts);
        return null;
    }
}
