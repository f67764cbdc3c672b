using BotSuite.Knowledge.Memory;
using BotSuite.Knowledge.Memory.Asking;

namespace BotSuite.Bot.Tests.Memory;

/// <summary>Gives the pieces that the question names, and breaks where it says so: <c>one two !</c>.</summary>
internal sealed class ScriptedAnswerer : IMemoryAnswerer
{
    public const string Secret = "the model sits behind proxy 10.1.2.3";

    public async IAsyncEnumerable<MemoryAnswerPiece> AnswerAsync(
        MemoryQuestion question, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var words = question.Text.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            await Task.Yield();
            if (words[at] == "nothing") yield break;
            if (words[at] == "!") throw new InvalidOperationException(Secret);
            yield return new MemoryAnswerPiece((at == 0 ? "" : " ") + words[at])
            {
                Usage = at == words.Length - 1 ? [new TokenUsage { ModelType = "TextGeneration", ModelName = "script", TokenizerTokensIn = 9, TokenizerTokensOut = words.Length }] : [],
            };
        }
    }
}
