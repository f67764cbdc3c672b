using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace BotSuite.Knowledge.Ingestion.Fetching.Web;

/// <summary>Puts what can go wrong with an address into words for the editor: the cause, and what would cure it.</summary>
internal static class WebTrouble
{
    /// <summary>Why an address is not even asked, as a clause; null where it may be.</summary>
    public static string? WhyNotAsk(Uri address, WebAccessOptions options)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            return $"{Short(address)} is not a web address that begins with https://";
        if (address.Scheme == Uri.UriSchemeHttp && !options.AllowPlainHttp)
            return $"{Short(address)} is not encrypted; use https://, or set Ingestion:AllowPlainHttp to true";
        return address.UserInfo.Length > 0 ? "the address holds a user name or a password; names and passwords are never sent" : null;
    }

    /// <summary>What an exception means; null where it is none of the expected ones.</summary>
    public static WebAnswer? Of(Exception exception, Uri address, WebAccessOptions options) => exception switch
    {
        ForbiddenAddressException forbidden => Forbidden(forbidden.Address),
        OperationCanceledException => new WebAnswer.Failed(
            $"it took longer than {options.DownloadTimeout.TotalSeconds:0.#} seconds (Ingestion:DownloadTimeout)", IsTransient: true),
        _ when Policy(exception) => Forbidden(address),
        HttpRequestException http => OfHttp(http, address),
        // The policy opens connections itself, and lets its socket's fault through as it is.
        SocketException socket => OfSocket(socket, address),
        InvalidDataException => new WebAnswer.Failed("the compressed answer is damaged", IsTransient: true),
        IOException => new WebAnswer.Failed("the connection broke off in the middle of the answer", IsTransient: true),
        _ => null,
    };

    private static WebAnswer.Refused Forbidden(Uri address) => new(
        $"{address.Host} is not a public address, and only public ones are fetched from; if it is one of your own network, add its range to Ingestion:AllowedAddresses");

    // The policy speaks up while a connection is made, and its exception may come wrapped.
    private static bool Policy(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is AntiSSRFException)
                return true;
        return false;
    }

    private static WebAnswer.Failed OfHttp(HttpRequestException exception, Uri address) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => Unknown(address),
        HttpRequestError.SecureConnectionError => new($"the certificate of {address.Host} cannot be trusted; the server's owner has to renew or complete it", IsTransient: false),
        HttpRequestError.ConfigurationLimitExceeded => new("the server's headers are too long", IsTransient: false),
        HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse => new("the server broke off, or does not speak HTTP", IsTransient: true),
        HttpRequestError.ConnectionError => new($"{address.Host} does not accept the connection", IsTransient: true),
        _ when exception.InnerException is SocketException socket => OfSocket(socket, address),
        _ => new($"{address.Host} could not be reached", IsTransient: true),
    };

    private static WebAnswer.Failed OfSocket(SocketException exception, Uri address) =>
        exception.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
            ? Unknown(address)
            : new($"{address.Host} does not accept the connection", IsTransient: true);

    private static WebAnswer.Failed Unknown(Uri address) => new($"there is no server named {address.Host}; check how it is spelt", IsTransient: true);

    private static string Short(Uri address) => address.OriginalString.Length <= 200 ? address.OriginalString : address.OriginalString[..200] + "…";
}
