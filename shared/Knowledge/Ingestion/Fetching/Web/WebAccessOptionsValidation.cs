using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Fetching.Web;

/// <summary>Stops the start on settings that cannot work, naming key, value and cure.</summary>
internal sealed class WebAccessOptionsValidation : IValidateOptions<WebAccessOptions>
{
    private const int LongestContact = 200;

    public ValidateOptionsResult Validate(string? name, WebAccessOptions options)
    {
        var faults = new List<string>();
        foreach (var range in options.AllowedAddresses)
            if (!IPNetwork.TryParse(range, out _))
                faults.Add(Fault(nameof(options.AllowedAddresses), range, "an address range such as 10.20.0.0/16"));
        if (options.MaximumDownloadBytes is < 1024 or > 1_000_000_000)
            faults.Add(Fault(nameof(options.MaximumDownloadBytes), options.MaximumDownloadBytes, "a number from 1024 to 1000000000"));
        if (options.DownloadTimeout < TimeSpan.FromMilliseconds(100) || options.DownloadTimeout > TimeSpan.FromHours(1))
            faults.Add(Fault(nameof(options.DownloadTimeout), options.DownloadTimeout, "a time from 00:00:00.1 to one hour"));
        if (options.MaximumRedirects is < 0 or > 20)
            faults.Add(Fault(nameof(options.MaximumRedirects), options.MaximumRedirects, "a number from 0 to 20"));
        if (options.RobotName.Length is 0 or > 40 || !options.RobotName.All(IsOfAName))
            faults.Add(Fault(nameof(options.RobotName), options.RobotName, "1 to 40 letters, hyphens and underscores"));
        if (options.RobotContact is { } contact && (contact.Length > LongestContact || !contact.All(IsOfAContact)))
            faults.Add(Fault(nameof(options.RobotContact), contact, "an address of a page or mailbox, without spaces and brackets"));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    // RFC 9309, section 2.2.1: the product token of a robot.
    private static bool IsOfAName(char letter) => char.IsAsciiLetter(letter) || letter is '-' or '_';

    private static bool IsOfAContact(char letter) => letter is > ' ' and < (char)127 and not ('(' or ')' or '\\' or ';');

    private static string Fault(string key, object value, string cure) =>
        string.Create(CultureInfo.InvariantCulture, $"{WebAccessOptions.Section}:{key} is '{value}'. Set it to {cure}.");
}
