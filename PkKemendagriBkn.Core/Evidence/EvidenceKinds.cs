namespace PkKemendagriBkn.Core.Evidence;

/// <summary>The kinds of file that prove something here.</summary>
public enum EvidenceKind { Pdf, Docx, Xlsx, Jpeg, Png, Csv }

/// <summary>What a file says that it is by its name, and what its first bytes must be then. The type that a browser names counts for nothing.</summary>
public static class EvidenceKinds
{
    /// <summary>Extensions as a file chooser wants them.</summary>
    public const string Accept = ".pdf,.docx,.xlsx,.csv,.jpg,.jpeg,.png";

    /// <summary>Extensions of the files that a list can be imported from.</summary>
    public const string AcceptLists = ".xlsx,.csv";

    /// <summary>The kind that the name's last extension stands for; null when it is none of ours.</summary>
    public static EvidenceKind? Of(string fileName) => Extension(fileName) switch
    {
        ".pdf" => EvidenceKind.Pdf,
        ".docx" => EvidenceKind.Docx,
        ".xlsx" => EvidenceKind.Xlsx,
        ".jpg" or ".jpeg" => EvidenceKind.Jpeg,
        ".png" => EvidenceKind.Png,
        ".csv" => EvidenceKind.Csv,
        _ => null,
    };

    public static string MediaType(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Pdf => "application/pdf",
        EvidenceKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        EvidenceKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        EvidenceKind.Jpeg => "image/jpeg",
        EvidenceKind.Png => "image/png",
        EvidenceKind.Csv => "text/csv",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Whether a file of this kind begins so. Strictly at the first byte: whatever is put before it serves another reader.</summary>
    public static bool Begins(EvidenceKind kind, ReadOnlySpan<byte> head)
    {
        if (kind != EvidenceKind.Csv)
            return head.StartsWith(Sign(kind));
        // Text has no sign of its own, and none of another kind either.
        foreach (var other in Enum.GetValues<EvidenceKind>())
        {
            if (other != kind && head.StartsWith(Sign(other)))
                return false;
        }

        return true;
    }

    private static ReadOnlySpan<byte> Sign(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Pdf => "%PDF-"u8,
        EvidenceKind.Docx or EvidenceKind.Xlsx => "PK\u0003\u0004"u8,
        EvidenceKind.Jpeg => [0xFF, 0xD8, 0xFF],
        EvidenceKind.Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal static string Extension(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        return dot < 0 ? "" : fileName[dot..].ToLowerInvariant();
    }
}
