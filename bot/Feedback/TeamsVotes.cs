using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Schema.Teams;
using BotSuite.Data.Turns;

namespace BotSuite.Bot.Feedback;

/// <summary>
/// Reads the thumbs of Teams. Pressing one asks for a form, sending the form submits it. Teams names the judged message in
/// <c>replyToId</c>; its emulator names none.
/// </summary>
internal static class TeamsVotes
{
    /// <summary>The vote; null where it is neither up nor down.</summary>
    public static Vote? Read(IActivity activity, TeamsFeedback feedback)
    {
        Reaction? reaction = feedback.Reaction switch
        {
            "like" => Reaction.Like,
            "dislike" => Reaction.Dislike,
            _ => null,
        };
        return reaction is not { } known
            ? null
            : new Vote(known, AnswerActivityId: activity.ReplyToId,
                Reason: DislikeReasons.Read(feedback.Inputs.Property(ReasonCard.ReasonField).Text()),
                Comment: feedback.Inputs.Property(ReasonCard.CommentField).Text() ?? feedback.Text);
    }
}
