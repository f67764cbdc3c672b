namespace BotSuite.Bot.Memory;

/// <summary>How requests are told back.</summary>
internal static class MemoryNames
{
    /// <summary>The one name of the index that a request names; empty where it names none, as Kernel Memory tells it.</summary>
    public static async Task<string> IndexAsync(HttpContext http, string? index, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(index) ? "" : await MemoryDoor.MemoryOf(http).FindIndexNameAsync(index, cancellationToken);

    /// <summary>
    /// 202, with the place where the document's status is. The place is Kernel Memory's own, <c>/upload-status?…</c>: clients put it
    /// behind the address of the API; for those that follow it as a reference the route is there at the root as well.
    /// </summary>
    public static async Task<IResult> AcceptedAsync(
        HttpContext http, string? index, string documentId, string message, CancellationToken cancellationToken)
    {
        var name = await IndexAsync(http, index, cancellationToken);
        http.Response.Headers.Location = $"/upload-status?index={Uri.EscapeDataString(name)}&documentId={Uri.EscapeDataString(documentId)}";
        return MemoryJson.Answer(new { index = name, documentId, message }, StatusCodes.Status202Accepted);
    }
}
