namespace BotSuite.Bot.Turns;

/// <summary>The turn ended after its lease had gone to another process. What it wanted to store is dropped; the other process answers.</summary>
public sealed class LeaseLostException() : Exception("The lease of the turn went to another process before the turn ended.");
