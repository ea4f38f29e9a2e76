using PkKemendagriBkn.Portal.Database;

namespace PkKemendagriBkn.Portal.Words;

/// <summary>What people are told of a disk or a database that does not do its work.</summary>
public static class StorageSentences
{
    /// <summary>Why a thing was not stored, and what to do; null when it is not for want of storage.</summary>
    public static string? NotStored(Exception exception) => StorageFaults.Of(exception) is { } fault
        ? $"Belum tersimpan: {Reason(fault)}. {(StorageFaults.CanBeRead(fault) ? "Portal sedang hanya baca. " : "")}Isian Anda masih ada; beri tahu administrator portal, lalu coba lagi."
        : null;

    /// <summary>What everybody reads above every page; null while all is well.</summary>
    public static string? Banner(StorageState state) => state.Fault switch
    {
        { } fault when StorageFaults.CanBeRead(fault) =>
            $"Portal sedang hanya baca: {Reason(fault)}. Data dapat dilihat, tetapi belum dapat dicatat. Administrator portal perlu segera menanganinya.",
        { } fault => $"Data portal sedang tidak dapat dibaca: {Reason(fault)}. Beri tahu administrator portal.",
        null when state.IsLow => "Ruang penyimpanan portal hampir habis. Administrator portal perlu segera menambahnya.",
        null => null,
    };

    private static string Reason(StorageFault fault) => fault switch
    {
        StorageFault.Full => "ruang penyimpanan penuh",
        StorageFault.ReadOnly => "basis data tidak dapat ditulisi",
        StorageFault.Locked => "basis data sedang dipegang proses lain",
        StorageFault.Damaged => "basis data rusak",
        _ => "basis data tidak terjangkau",
    };
}
