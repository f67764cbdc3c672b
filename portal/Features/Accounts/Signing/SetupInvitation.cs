using BotSuite.Data;
using BotSuite.Portal.Access;

namespace BotSuite.Portal.Features.Accounts.Signing;

/// <summary>Tells in the log how to make the first account, as long as there is none.</summary>
internal sealed partial class SetupInvitation(FirstAccount first, SetupCode code, ILogger<SetupInvitation> logger) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await first.ExistsAsync(cancellationToken)) return;
        }
        catch (Exception exception) when (DatabaseTrouble.Is(exception))
        {
            Log.CannotLook(logger, exception);
            return;
        }

        if (code.IsMadeUp) Log.Invite(logger, SignInPaths.Setup, code.Value);
        else Log.InviteWithSetting(logger, SignInPaths.Setup);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Nobody can sign in yet. Open the portal at {Path} and make the first account with the code {Code}. The code is good until this process ends.")]
        public static partial void Invite(ILogger logger, string path, string code);

        [LoggerMessage(2, LogLevel.Warning, "Nobody can sign in yet. Open the portal at {Path} and make the first account with the code of Auth:SetupCode.")]
        public static partial void InviteWithSetting(ILogger logger, string path);

        [LoggerMessage(3, LogLevel.Warning, "Whether there is an account could not be looked up.")]
        public static partial void CannotLook(ILogger logger, Exception exception);
    }
}
