namespace BotSuite.BotFramework.Schema;

/// <summary>Control of the conversation changes hands.</summary>
public interface IHandoffActivity : IActivity
{
}
