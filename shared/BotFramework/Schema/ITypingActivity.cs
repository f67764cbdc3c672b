namespace BotSuite.BotFramework.Schema;

/// <summary>The sender is working on an answer.</summary>
public interface ITypingActivity : IActivity
{
}
