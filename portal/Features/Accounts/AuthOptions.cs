namespace BotSuite.Portal.Features.Accounts;

/// <summary>How people sign in, section <c>Auth</c>.</summary>
internal sealed class AuthOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Auth";

    /// <summary>Who knows the people; <c>Identity</c>: the portal's own accounts.</summary>
    public AuthMode Mode { get; set; } = AuthMode.Identity;

    /// <summary>The code that the first account is made with; empty: one is made up at each start and told in the log until an account exists.</summary>
    public string SetupCode { get; set; } = "";

    /// <summary>How many wrong passwords in a row lock an account, from 3 to 20.</summary>
    public int WrongPasswords { get; set; } = 5;

    /// <summary>How long it stays locked, from a minute to a day.</summary>
    public TimeSpan LockedFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The fewest characters of a password, from 8 to 64. Length is what counts; no kinds of characters are asked for.</summary>
    public int PasswordLength { get; set; } = 12;

    /// <summary>How long a sign-in lasts without use, from 5 minutes to 30 days.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How many times a minute one network address may open or send the sign-in page, from 5 to 10,000.</summary>
    public int SignInsPerMinute { get; set; } = 60;
}
