using MudBlazor;

namespace BotSuite.Portal.Layout;

/// <summary>The portal's colours and type. Every pair of text and ground has the contrast that WCAG 2.1 AA asks for.</summary>
internal static class PortalTheme
{
    private static readonly string[] Fonts =
        ["system-ui", "Segoe UI", "Roboto", "Noto Sans", "Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo", "sans-serif"];

    /// <summary>The theme.</summary>
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0b5cad",
            Secondary = "#b0004e",
            Success = "#00703c",
            Info = "#0b5fb0",
            Warning = "#8a5300",
            Error = "#b3261e",
            Background = "#f6f7f9",
            AppbarBackground = "#ffffff",
            AppbarText = "#1d2733",
            TextPrimary = "#1d2733",
            TextSecondary = "#4d5866",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8ec5ff",
            PrimaryContrastText = "#0d1724",
            Secondary = "#ff8ab4",
            SecondaryContrastText = "#1a1a27",
            Success = "#5fd39a",
            SuccessContrastText = "#0c1f16",
            Info = "#8ec5ff",
            InfoContrastText = "#0d1724",
            Warning = "#ffc46b",
            WarningContrastText = "#241a08",
            Error = "#ff9c92",
            ErrorContrastText = "#2a0f0c",
            Background = "#11161d",
            BackgroundGray = "#161c25",
            Surface = "#1a212b",
            AppbarBackground = "#1a212b",
            AppbarText = "#eef2f7",
            DrawerBackground = "#1a212b",
            DrawerText = "#dfe6ee",
            TextPrimary = "#eef2f7",
            TextSecondary = "#b8c3cf",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts },
            H1 = new H1Typography { FontFamily = Fonts, FontSize = "1.7rem", FontWeight = "650", LineHeight = "1.3" },
            H2 = new H2Typography { FontFamily = Fonts, FontSize = "1.25rem", FontWeight = "600", LineHeight = "1.4" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
    };
}
