using System.Text.Json;
using System.Text.Json.Serialization;
using BotSuite.Answering.Proof;

namespace BotSuite.Bot.Channels.Answers;

/// <summary>Tells of answers and their proofs, for programs.</summary>
internal static class AnswerEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Answers <c>GET /api/answers/{id}</c>.</summary>
    public static async Task<IResult> GetAsync(HttpContext context, string id, StoredAnswers answers)
    {
        context.Response.Headers.CacheControl = "no-store";
        var answer = Guid.TryParse(id, out var turnId) ? await answers.FindAsync(turnId, context.RequestAborted) : null;
        return answer is null ? NoSuchAnswer() : Results.Json(answer, Json);
    }

    /// <summary>Answers <c>GET /api/answers/{id}/proof</c>: every sentence, looked up in the store again.</summary>
    public static async Task<IResult> ProveAsync(HttpContext context, string id, ProofVerifier verifier)
    {
        context.Response.Headers.CacheControl = "no-store";
        var report = Guid.TryParse(id, out var turnId) ? await verifier.VerifyAsync(turnId, context.RequestAborted) : null;
        return report is null ? NoSuchAnswer() : Results.Json(report, Json);
    }

    private static IResult NoSuchAnswer() => Results.Problem(
        "There is no answer of this id.", statusCode: StatusCodes.Status404NotFound, title: "Answer not found", type: "urn:botsuite:answer-not-found");
}
