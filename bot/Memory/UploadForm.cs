using BotSuite.Knowledge.Memory;

namespace BotSuite.Bot.Memory;

/// <summary>What came of reading an upload: an import, or a refusal.</summary>
/// <param name="Request">The import; null where it is refused.</param>
/// <param name="Args">Arguments of the request.</param>
/// <param name="Refusal">The refusal; null where there is none.</param>
internal sealed record UploadForm(DocumentUploadRequest? Request, Dictionary<string, object?>? Args, IResult? Refusal)
{
    /// <summary>An upload that is not taken.</summary>
    public static UploadForm Refused(IResult refusal) => new(null, null, refusal);

    /// <summary>An upload that nobody can make sense of.</summary>
    public static UploadForm Bad(string detail) => Refused(MemoryProblems.Bad(detail));
}
