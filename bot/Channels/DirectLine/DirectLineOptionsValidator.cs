using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Checks the section <c>DirectLine</c> at start and names everything that is wrong at once.</summary>
internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    private const int MinimumSecretLength = 32;

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var faults = Faults(options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(DirectLineOptions options)
    {
        if (options.Secret is { Length: > 0 and < MinimumSecretLength })
            yield return $"DirectLine:Secret has {options.Secret.Length} characters. Use at least {MinimumSecretLength} random ones, or leave it out to have one generated.";
        if (options.TokenLifetime < TimeSpan.FromSeconds(1) || options.TokenLifetime > TimeSpan.FromDays(1))
            yield return $"DirectLine:TokenLifetime is {options.TokenLifetime}. Use a time from 00:00:01 to 1.00:00:00.";
        if (!string.Equals(options.Backplane, "None", StringComparison.OrdinalIgnoreCase))
            yield return $"DirectLine:Backplane is '{options.Backplane}'. Only 'None' is there: several processes meet in the database.";

        (string Key, double Value)[] positive =
        [
            (nameof(options.MaximumActivityBytes), options.MaximumActivityBytes),
            (nameof(options.MaximumAttachmentBytes), options.MaximumAttachmentBytes),
            (nameof(options.MaximumUploadBytes), options.MaximumUploadBytes),
            (nameof(options.MaximumAttachments), options.MaximumAttachments),
            (nameof(options.MaximumAttachmentsPerConversation), options.MaximumAttachmentsPerConversation),
            (nameof(options.ActivityBurst), options.ActivityBurst),
            (nameof(options.ActivitiesPerMinute), options.ActivitiesPerMinute),
            (nameof(options.ConversationBurst), options.ConversationBurst),
            (nameof(options.ConversationsPerMinute), options.ConversationsPerMinute),
            (nameof(options.MaximumStreamsPerConversation), options.MaximumStreamsPerConversation),
            (nameof(options.PageSize), options.PageSize),
        ];
        foreach (var (key, value) in positive)
            if (value <= 0)
                yield return $"DirectLine:{key} is {value}. Use a number above 0.";
    }
}
