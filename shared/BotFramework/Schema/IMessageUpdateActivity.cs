namespace BotSuite.BotFramework.Schema;

/// <summary>An earlier message was edited or brought back.</summary>
public interface IMessageUpdateActivity : IMessageActivity
{
}
