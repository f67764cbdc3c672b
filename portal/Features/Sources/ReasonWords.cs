using BotSuite.Knowledge.Ingestion.Reasons;
using Microsoft.Extensions.Localization;

namespace BotSuite.Portal.Features.Sources;

/// <summary>Says stored reasons in the editor's language.</summary>
internal static class ReasonWords
{
    // A reason holds another one, which may hold a third: what failed, where, and why.
    private const int Deepest = 4;

    /// <summary>The reason in the language of the page; as it was stored where the pipeline or the language does not know it.</summary>
    public static string Said(this IStringLocalizer<ReasonText> text, string stored) => Said(text, stored, 0);

    private static string Said(IStringLocalizer<ReasonText> text, string stored, int depth)
    {
        if (depth == Deepest || EditorReason.Of(stored) is not { } reason) return stored;
        object[] parts = [.. reason.Parts.Select(part => Said(text, part, depth + 1))];
        return text[reason.Form, parts] is { ResourceNotFound: false } said ? said.Value : stored;
    }
}
