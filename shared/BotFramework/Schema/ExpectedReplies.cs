namespace BotSuite.BotFramework.Schema;

/// <summary>Replies in the body of the HTTP response, for <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public sealed class ExpectedReplies
{
    /// <summary>No replies yet.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>These replies.</summary>
    public ExpectedReplies(IList<Activity>? activities) => Activities = activities;

    /// <summary>The replies in the order in which they were sent.</summary>
    public IList<Activity>? Activities { get; set; }
}
