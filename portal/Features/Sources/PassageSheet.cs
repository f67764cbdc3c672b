namespace BotSuite.Portal.Features.Sources;

/// <summary>A passage as it was read.</summary>
/// <param name="Headings">The headings above it, outermost first.</param>
/// <param name="Questions">The questions that it answers, the main one first.</param>
/// <param name="Page">Page in the original, from 1; null where it has none.</param>
/// <param name="Start">Its first character in the text of the version, from 0.</param>
/// <param name="Text">What it says.</param>
internal sealed record PassageSheet(IReadOnlyList<string> Headings, IReadOnlyList<string> Questions, int? Page, int Start, string Text)
{
    /// <summary>Why it is not quoted, as the pipeline stored it; null where it is.</summary>
    public string? NotQuoted { get; init; }

    /// <summary>How sure the recognition of a picture was of its least sure line, from 0 to 1; null where nothing was recognised.</summary>
    public double? ReadingConfidence { get; init; }
}
