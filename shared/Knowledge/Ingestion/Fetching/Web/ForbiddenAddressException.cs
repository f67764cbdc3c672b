namespace BotSuite.Knowledge.Ingestion.Fetching.Web;

/// <summary>An address is not allowed by the policy of <see cref="GuardedWeb"/>.</summary>
/// <param name="address">The address, the one of the hop at which it stopped.</param>
/// <param name="innerException">What the policy said.</param>
internal sealed class ForbiddenAddressException(Uri address, Exception innerException) : Exception("The address is not allowed.", innerException)
{
    /// <summary>The address.</summary>
    public Uri Address { get; } = address;
}
