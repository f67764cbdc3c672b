using Microsoft.IdentityModel.Tokens;

namespace BotSuite.BotFramework.Authentication;

/// <summary>One key of a key set, with the channels that may sign with it.</summary>
/// <param name="Key">The public key; its id is the <c>kid</c> of the tokens it signs.</param>
/// <param name="Endorsements">The channel ids in the key's member <c>endorsements</c>; empty when it has none.</param>
internal sealed record ChannelSigningKey(RsaSecurityKey Key, IReadOnlySet<string> Endorsements);
