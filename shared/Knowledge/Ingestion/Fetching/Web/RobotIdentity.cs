using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Fetching.Web;

/// <summary>How the bot presents itself to web servers.</summary>
internal sealed class RobotIdentity
{
    /// <summary>Composes the identity from the settings.</summary>
    public RobotIdentity(IOptions<WebAccessOptions> options, IConfiguration configuration)
    {
        Name = options.Value.RobotName;
        var contact = options.Value.RobotContact ?? (Uri.TryCreate(configuration["Bot:PublicUrl"], UriKind.Absolute, out var url) ? url.AbsoluteUri : null);
        UserAgent = contact is null ? $"{Name}/{Version}" : $"{Name}/{Version} (+{contact})";
    }

    /// <summary>The name that a robots.txt may address.</summary>
    public string Name { get; }

    /// <summary>The value of the header <c>User-Agent</c>: the name, and where its owner can be found.</summary>
    public string UserAgent { get; }

    private static string Version { get; } = typeof(RobotIdentity).Assembly.GetName().Version is { } version ? $"{version.Major}.{version.Minor}" : "0.0";
}
