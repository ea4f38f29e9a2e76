using MudBlazor;

namespace PkKemendagriBkn.Portal.Components;

/// <summary>The one place for colour, type and shape.</summary>
public static class PortalTheme
{
    private static readonly string[] Fonts = ["Lato", "system-ui", "-apple-system", "Segoe UI", "Roboto", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0B4F8A",
            Secondary = "#5B4B8A",
            Tertiary = "#0F6B5C",
            AppbarBackground = "#0B3A66",
            AppbarText = "#FFFFFF",
            Background = "#F4F6F9",
            Surface = "#FFFFFF",
            DrawerBackground = "#FFFFFF",
            TextPrimary = "#1B2733",
            TextSecondary = "#4A5968",
            Success = "#17693A",
            Warning = "#8A5300",
            Error = "#B3261E",
            Info = "#0B5CAD",
            Divider = "#D8DFE6",
            LinesInputs = "#6B7A89",
            TableLines = "#E3E8ED",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8CC4F5",
            Secondary = "#C3B5F0",
            Tertiary = "#7FD6C5",
            AppbarBackground = "#0F2438",
            AppbarText = "#F2F6FA",
            Background = "#10171E",
            Surface = "#18222C",
            DrawerBackground = "#141D26",
            TextPrimary = "#E8EEF4",
            TextSecondary = "#B3C0CC",
            Success = "#7DD39E",
            Warning = "#F2BD6B",
            Error = "#F5A19B",
            Info = "#8CC4F5",
            Divider = "#33414E",
            LinesInputs = "#93A2B0",
            TableLines = "#2A3743",
            PrimaryContrastText = "#08233A",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.9375rem", LineHeight = "1.5" },
            Button = new ButtonTypography { FontFamily = Fonts, TextTransform = "none", FontWeight = "700" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", DrawerWidthLeft = "260px" },
    };
}
