namespace BotSuite.BotFramework.Schema;

/// <summary>The bot's answer to an invoke: the status and body of the HTTP response.</summary>
public sealed class InvokeResponse
{
    /// <summary>HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>What is written as the JSON body; no body where null.</summary>
    public object? Body { get; set; }

    /// <summary>Whether the status is one of success.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
