using System.Globalization;

namespace BotSuite.BotFramework.Builder;

/// <summary>The culture of a turn.</summary>
internal static class TurnCulture
{
    /// <summary>Sets both cultures of the flow to the given locale; leaves them where it is none that is known.</summary>
    public static void Apply(string? locale)
    {
        if (string.IsNullOrEmpty(locale) || Find(locale) is not { } culture)
        {
            return;
        }

        // Setting makes a new execution context; most turns of a site share one culture.
        if (!culture.Equals(CultureInfo.CurrentCulture))
        {
            CultureInfo.CurrentCulture = culture;
        }

        if (!culture.Equals(CultureInfo.CurrentUICulture))
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    private static CultureInfo? Find(string locale)
    {
        try
        {
            // Only predefined cultures: any other name would be made up and kept for ever by the cache.
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
