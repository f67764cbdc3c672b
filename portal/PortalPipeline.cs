using BotSuite.Portal.Layout;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Localization;

namespace BotSuite.Portal;

/// <summary>What happens to a request, in the order in which it happens, and every route of the portal.</summary>
internal static class PortalPipeline
{
    /// <summary>Puts the pipeline together.</summary>
    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseMiddleware<LoopbackOnly>();
        app.UseSecurityHeaders(PortalHeaders.Policies());
        app.Use(AskForColours);
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRequestLocalization();
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapGet("/language/{name}", ChangeLanguage);
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

    private static IResult ChangeLanguage(string name, string? back, HttpContext context)
    {
        var language = PortalServices.Languages.FirstOrDefault(known => known.Name == name);
        if (language is null) return Results.NotFound();

        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = context.Request.IsHttps });
        return Results.LocalRedirect(IsLocal(back) ? back! : "/");
    }

    // One leading slash and no more: "//elsewhere" and "/\elsewhere" leave the portal.
    private static bool IsLocal(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);
}
