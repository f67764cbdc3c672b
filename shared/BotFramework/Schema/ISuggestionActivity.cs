namespace BotSuite.BotFramework.Schema;

/// <summary>A private suggestion about an earlier activity.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    /// <summary>What to mark in the activity that this one answers.</summary>
    IList<TextHighlight>? TextHighlights { get; set; }
}
