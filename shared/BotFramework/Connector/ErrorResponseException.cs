using System.Net;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Connector;

/// <summary>A channel refused a call.</summary>
public sealed class ErrorResponseException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was refused.</param>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was refused.</param>
    /// <param name="innerException">The failure behind it.</param>
    public ErrorResponseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// What the channel said of the error; null when its answer is not of a known shape. The shape of Teams
    /// (<c>errorCode</c> and <c>message</c> without <c>error</c>) is read into <see cref="ErrorResponse.Error"/> too.
    /// </summary>
    public ErrorResponse? Body { get; init; }

    /// <summary>The answer.</summary>
    public HttpResponseMessageWrapper? Response { get; init; }

    /// <summary>The call, without its <c>Authorization</c> header.</summary>
    public HttpRequestMessageWrapper? Request { get; init; }

    /// <summary>
    /// The finer code of Teams, such as <c>MessageWritesBlocked</c> (the user blocked or uninstalled the bot: drop the stored
    /// reference) or <c>ContentStreamNotAllowed</c>; null when there is none.
    /// </summary>
    public string? SubCode { get; init; }

    /// <summary>The status of the answer; null when the exception was made without one.</summary>
    public HttpStatusCode? StatusCode => Response?.StatusCode;
}
