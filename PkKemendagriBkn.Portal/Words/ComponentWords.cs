using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>The component library's own words in Indonesian, for those of its components that the portal uses.</summary>
public sealed class ComponentWords : ILocalizationInterceptor
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["Converter_InvalidBoolean"] = "Tulis ya atau tidak.",
        ["Converter_InvalidDateTime"] = "Tanggal ini tidak terbaca. Tulis hari/bulan/tahun.",
        ["Converter_InvalidNumber"] = "Angka ini tidak terbaca. Tulis angka saja.",
        ["Converter_InvalidTimeSpan"] = "Waktu ini tidak terbaca. Tulis jam.menit.",
        ["MudAlert_Close"] = "Tutup",
        ["MudBaseDatePicker_NextMonth"] = "Bulan berikutnya, {0}",
        ["MudBaseDatePicker_NextYear"] = "Tahun berikutnya, {0}",
        ["MudBaseDatePicker_Open"] = "Buka kalender",
        ["MudBaseDatePicker_PrevMonth"] = "Bulan sebelumnya, {0}",
        ["MudBaseDatePicker_PrevYear"] = "Tahun sebelumnya, {0}",
        ["MudChip_Close"] = "Hapus",
        ["MudDialog_Close"] = "Tutup",
        ["MudFormComponent_Required"] = "Wajib diisi.",
        ["MudInput_Clear"] = "Kosongkan",
        ["MudInput_Decrement"] = "Kurangi",
        ["MudInput_Increment"] = "Tambah",
        ["MudNavGroup_ToggleExpand"] = "Buka atau tutup {0}",
        ["MudSnackbar_Close"] = "Tutup pemberitahuan",
    };

    public LocalizedString Handle(string key, params object[] arguments) => Words.TryGetValue(key, out var words)
        ? new LocalizedString(key, arguments.Length == 0 ? words : string.Format(CultureInfo.InvariantCulture, words, arguments))
        : new LocalizedString(key, key, resourceNotFound: true);
}
