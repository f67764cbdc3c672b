namespace BotSuite.Answering.Guardrails.Disguises;

/// <summary>Another reading of a message: what its words become once the dress that hides them is taken off.</summary>
/// <param name="Kind">The dress, such as <c>base64</c>.</param>
/// <param name="Text">The words.</param>
/// <param name="Start">First character of the place in the message that was hidden.</param>
/// <param name="End">The character after the last one.</param>
internal sealed record Disguise(string Kind, string Text, int Start, int End);
