namespace BotSuite.Portal.Access;

/// <summary>The addresses of signing in and out.</summary>
internal static class SignInPaths
{
    public const string Setup = "/setup";
    public const string SignIn = "/sign-in";
    public const string SignInCode = "/sign-in/code";
    public const string SignOut = "/sign-out";
    public const string Denied = "/denied";

    /// <summary>The parameter that holds where to go on.</summary>
    public const string Back = "back";

    /// <summary>An address to go on to, if it lies in the portal: one leading slash and no more, since "//elsewhere" and "/\elsewhere" leave it.</summary>
    public static string LocalOrHome(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) ? path : "/";
}
