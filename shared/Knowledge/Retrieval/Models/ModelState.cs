namespace BotSuite.Knowledge.Retrieval.Models;

/// <summary>With which model an index is searched, and how far the one is that is to take over.</summary>
/// <param name="Index">The index.</param>
/// <param name="Serving">The model that its questions are searched with; null for words alone.</param>
/// <param name="Configured">The model that the settings name; null where they name none.</param>
/// <param name="Lost">The model that served and cannot be run here any more; null where it is not so.</param>
/// <param name="Passages">How many passages the index has.</param>
/// <param name="Embedded">How many of them have been seen to with the configured model.</param>
public sealed record ModelState(string Index, string? Serving, string? Configured, string? Lost, int Passages, int Embedded)
{
    /// <summary>Whether another model than the configured one serves.</summary>
    public bool IsChanging => Configured is not null && (Serving != Configured || Lost is not null);
}
