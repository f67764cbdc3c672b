using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>A context of one language, ready to be asked.</summary>
internal sealed class CompiledContext(PassingContext context, PhraseSet phrases, PhraseSet? unless)
{
    /// <summary>The context's name.</summary>
    public string Id => context.Id;

    /// <summary>Whether the sign at a place stands in this context.</summary>
    public bool Holds(FoldedText message, int index, int length)
    {
        var found = context.Place switch
        {
            ContextPlace.Message => phrases.IsIn(message.Text),
            ContextPlace.Around => IsCovered(message, index, length),
            _ => phrases.IsIn(Near(message, index, length)),
        };
        return found && unless?.IsIn(message.Text) != true;
    }

    private ReadOnlySpan<char> Near(FoldedText message, int index, int length)
    {
        var (start, end) = message.Sentence(index, length);
        return context.Place switch
        {
            ContextPlace.Before => message.Text.AsSpan(start, index - start),
            ContextPlace.After => message.Text.AsSpan(index + length, end - index - length),
            _ => message.Text.AsSpan(start, end - start),
        };
    }

    private bool IsCovered(FoldedText message, int index, int length) =>
        phrases.In(message.Text).Any(place => place.Index <= index && place.Index + place.Length >= index + length);
}
