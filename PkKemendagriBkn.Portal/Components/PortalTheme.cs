using MudBlazor;
using MudBlazor.Utilities;

namespace PkKemendagriBkn.Portal.Components;

/// <summary>
/// The one place for colour, and for the type and shape of MudBlazor's own pieces; sizes and distances stand at the top of portal.css.
/// Style sheets take every colour from <see cref="Css"/> by its token, so that it follows light, dark and paper.
/// </summary>
public static class PortalTheme
{
    /// <summary>The colours of a printed page, which stay as they are on a dark screen.</summary>
    private const string Sheet =
        "--sheet:#fff;--sheet-ink:#1a1a1a;--sheet-soft:#595959;--sheet-line:#8c8c8c;--sheet-edge:#d7dde3;--sheet-head:#e9edf2;--sheet-foot:#f4f6f8;"
        + "--sheet-bar:#44617f;--sheet-good:#e8f3ea;--sheet-caution:#fff4d6;--sheet-critical:#fbe4e2;--sheet-muted:#f0f0f0;--sheet-alarm:#b3261e;--shadow:rgb(0 0 0 / 18%);--veil:rgb(0 0 0 / 40%);";

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
            ErrorContrastText = "#3A0B08",
            SuccessContrastText = "#06270F",
            WarningContrastText = "#2E1C00",
            InfoContrastText = "#08233A",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "0.9375rem", LineHeight = "1.5" },
            Button = new ButtonTypography { FontFamily = Fonts, TextTransform = "none", FontWeight = "700" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", DrawerWidthLeft = "260px" },
    };
    /// <summary>
    /// The tokens, before any style sheet. A dark device has them from the first moment, before the circuit is there; on paper they are
    /// light whatever the screen, MudBlazor's own among them.
    /// </summary>
    public static string Css { get; } =
        $":root{{{Sheet}{Tokens(Theme.PaletteLight)}}}@media screen and (prefers-color-scheme:dark){{:root{{{Tokens(Theme.PaletteDark)}{Frame(Theme.PaletteDark)}}}}}"
        + $"@media print{{:root{{{Frame(Theme.PaletteLight)}{Ours("background", Theme.PaletteLight.Surface)}}}}}";

    /// <summary>
    /// MudBlazor's own colours of what stands on every page. It learns from the circuit alone that a device is dark, and never that there is paper.
    /// </summary>
    private static string Frame(Palette palette) => string.Concat(
        Ours("text-primary", palette.TextPrimary), Ours("text-secondary", palette.TextSecondary), Ours("surface", palette.Surface),
        Ours("primary", palette.Primary),
        Ours("primary-text", palette.PrimaryContrastText), Ours("drawer-background", palette.DrawerBackground), Ours("drawer-text", palette.TextPrimary),
        Ours("appbar-background", palette.AppbarBackground), Ours("appbar-text", palette.AppbarText), Ours("lines-inputs", palette.LinesInputs));

    private static string Tokens(Palette palette) => string.Concat(
        Token("ink", palette.TextPrimary), Token("ink-soft", palette.TextSecondary), Token("paper", palette.Surface), Token("ground", palette.Background),
        Token("line", palette.Divider), Token("line-field", palette.LinesInputs), Token("accent", palette.Primary),
        Token("on-accent", palette.PrimaryContrastText),
        Token("second", palette.Tertiary), Token("excused", palette.Secondary), Token("good", palette.Success), Token("soon", palette.Warning),
        Token("bad", palette.Error),
        Token("bar", palette.AppbarBackground), Token("on-bar", palette.AppbarText));

    private static string Token(string name, MudColor color) => $"--{name}:{color.ToString(MudColorOutputFormats.Hex)};";

    private static string Ours(string name, MudColor color) => $"--mud-palette-{name}:{color.ToString(MudColorOutputFormats.Hex)} !important;";
}
