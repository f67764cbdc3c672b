using BotSuite.Portal.Access;
using BotSuite.Portal.Features.Accounts.Signing;
using BotSuite.Portal.Layout;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Localization;

namespace BotSuite.Portal;

/// <summary>What happens to a request, in the order in which it happens, and every route of the portal.</summary>
internal static class PortalPipeline
{
    /// <summary>Puts the pipeline together.</summary>
    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseSecurityHeaders(PortalHeaders.Policies());
        app.Use(AskForColours);
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(DrawPagesForReading);
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapGet("/language/{name}", ChangeLanguage).AllowAnonymous();
        app.MapSignOut();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    // Browsers that know the hint send it with the very first request, so that a dark desktop sees no light flash.
    private static Task AskForColours(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers["Accept-CH"] = ThemeCookie.Hint;
        context.Response.Headers["Critical-CH"] = ThemeCookie.Hint;
        context.Response.Headers.Append("Vary", ThemeCookie.Hint);
        return next(context);
    }

    // The page for a status is drawn by running the request once more: a form that was refused would be read again, and refused again.
    private static Task DrawPagesForReading(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        return next(context);
    }

    private static IResult ChangeLanguage(string name, string? back, HttpContext context)
    {
        var language = PortalServices.Languages.FirstOrDefault(known => known.Name == name);
        if (language is null) return Results.NotFound();

        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = context.Request.IsHttps });
        return Results.LocalRedirect(SignInPaths.LocalOrHome(back));
    }
}
