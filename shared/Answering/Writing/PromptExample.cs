using System.Text.Json.Serialization;

namespace BotSuite.Answering.Writing;

/// <summary>A slot of the draft prompt: a question, its passages and an answer as it should be.</summary>
/// <param name="Question">The question.</param>
/// <param name="Passages">The passages, numbered from 1 in their order.</param>
/// <param name="Answer">The answer, each sentence with its numbers.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PromptExample(string Question, IReadOnlyList<string> Passages, string Answer);
