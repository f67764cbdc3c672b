namespace BotSuite.BotFramework.Authentication;

/// <summary>The bot could not get a token for its calls to channels. The message says which configuration key to look at.</summary>
public sealed class TokenRequestException : Exception
{
    /// <summary>Makes the exception.</summary>
    public TokenRequestException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong, and which key to look at.</param>
    public TokenRequestException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong, and which key to look at.</param>
    /// <param name="innerException">The failure behind it.</param>
    public TokenRequestException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
