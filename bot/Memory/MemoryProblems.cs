namespace BotSuite.Bot.Memory;

/// <summary>Refusals as Kernel Memory words them: problem details whose type is the section of RFC 9110.</summary>
internal static class MemoryProblems
{
    private const string Rfc = "https://tools.ietf.org/html/rfc9110#section-";

    public static IResult NoKey { get; } = Problem(StatusCodes.Status401Unauthorized, "15.5.2", "Unauthorized", "Missing API Key HTTP header");

    public static IResult WrongKey { get; } = Problem(StatusCodes.Status403Forbidden, "15.5.4", "Forbidden", "Invalid API Key");

    public static IResult NoDocument { get; } = Problem(StatusCodes.Status404NotFound, "15.5.5", "Not Found", "Document not found");

    public static IResult NoFile { get; } = Problem(StatusCodes.Status404NotFound, "15.5.5", "File not found", "File not found");

    public static IResult Bad(string detail) => Problem(StatusCodes.Status400BadRequest, "15.5.1", "Bad Request", detail);

    public static IResult NoRight(string detail) => Problem(StatusCodes.Status403Forbidden, "15.5.4", "Forbidden", detail);

    public static IResult TooLarge(long most) => Problem(StatusCodes.Status413PayloadTooLarge, "15.5.14", "Content Too Large",
        $"Request body too large. The max request body size is {most} bytes.");

    public static IResult UploadFailed { get; } = Problem(StatusCodes.Status503ServiceUnavailable, "15.6.4", "Document upload failed",
        "The files could not be stored. Nothing of them was taken. Try again.");

    public static IResult Unavailable { get; } = Problem(StatusCodes.Status503ServiceUnavailable, "15.6.4", "Service Unavailable",
        "The request could not be carried out. Try again.");

    private static IResult Problem(int status, string section, string title, string detail) =>
        Results.Problem(detail, statusCode: status, title: title, type: Rfc + section);
}
