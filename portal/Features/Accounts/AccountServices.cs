using System.Threading.RateLimiting;
using BotSuite.Data;
using BotSuite.Data.Accounts;
using BotSuite.Portal.Access;
using BotSuite.Portal.Features.Accounts.Own;
using BotSuite.Portal.Features.Accounts.People;
using BotSuite.Portal.Features.Accounts.Signing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Portal.Features.Accounts;

/// <summary>Registers sign-in, accounts and what they may do.</summary>
internal static class AccountServices
{
    /// <summary>The limit on sign-in pages, by network address.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<AuthOptions>().BindConfiguration(AuthOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AuthOptions>, AuthOptionsValidation>();
        services.AddSingleton<SetupCode>().AddSingleton<FirstAccount>().AddHostedService<SetupInvitation>();
        services.AddScoped<AccountTrail>().AddScoped<OwnAccount>().AddScoped<Person>().AddScoped<AccountList>().AddScoped<AccountEditor>();
        // ASP.NET Core Identity keeps one context as long as one request or one action.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContext());
        services.AddIdentityCore<Account>()
            .AddEntityFrameworkStores<BotSuiteDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<AuthOptions>>((identity, auth) => SetRules(identity, auth.Value));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<AuthOptions>>((cookie, auth) =>
            {
                cookie.LoginPath = SignInPaths.SignIn;
                cookie.LogoutPath = SignInPaths.SignOut;
                cookie.AccessDeniedPath = SignInPaths.Denied;
                cookie.ReturnUrlParameter = SignInPaths.Back;
                cookie.ExpireTimeSpan = auth.Value.SessionLifetime;
                cookie.SlidingExpiration = true;
                cookie.Cookie.Name = "botsuite-portal";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            });
        // A sign-in that was ended elsewhere ends here within this time, even on a page that nobody touches.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorization(Grant).AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SignInWatch>();
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, cancellationToken) => SlowDown.TellAsync(rejected.HttpContext, cancellationToken);
        });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<AuthOptions>>((limits, auth) => limits.AddPolicy(SignInLimit, request => LimitOf(request, auth.Value)));
        return services;
    }

    private static void SetRules(IdentityOptions identity, AuthOptions auth)
    {
        identity.Lockout.AllowedForNewUsers = true;
        identity.Lockout.MaxFailedAccessAttempts = auth.WrongPasswords;
        identity.Lockout.DefaultLockoutTimeSpan = auth.LockedFor;
        identity.Password = new PasswordOptions
        {
            RequiredLength = auth.PasswordLength,
            RequiredUniqueChars = 5,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
    }

    // A policy for each role, met by it and by those above it. Without a policy a page is for whoever is signed in.
    private static void Grant(AuthorizationOptions authorization)
    {
        var signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        (authorization.DefaultPolicy, authorization.FallbackPolicy) = (signedIn, signedIn);
        foreach (var role in Enum.GetValues<AccountRole>())
            authorization.AddPolicy(role.ToString(), policy => policy.RequireAuthenticatedUser().RequireAssertion(person => AccountClaims.RoleOf(person.User) >= role));
    }

    private static RateLimitPartition<string> LimitOf(HttpContext request, AuthOptions auth) => RateLimitPartition.GetFixedWindowLimiter(
        request.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = auth.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) });
}
