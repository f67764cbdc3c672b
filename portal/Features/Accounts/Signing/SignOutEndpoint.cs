using BotSuite.Data.Accounts;
using BotSuite.Portal.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BotSuite.Portal.Features.Accounts.Signing;

/// <summary>Signs out: a POST with the antiforgery token, since a link could stand on any site.</summary>
internal static class SignOutEndpoint
{
    /// <summary>Adds the route.</summary>
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost(SignInPaths.SignOut, async ([FromForm] string? back, SignInManager<Account> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect(SignInPaths.LocalOrHome(back));
        }).AllowAnonymous();
}
