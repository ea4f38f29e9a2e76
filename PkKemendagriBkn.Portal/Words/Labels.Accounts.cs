using PkKemendagriBkn.Core.Accounts;
using PkKemendagriBkn.Core.Agreements;

namespace PkKemendagriBkn.Portal.Words;

public static partial class Labels
{
    public static string Of(AccountChangeKind kind) => kind switch
    {
        AccountChangeKind.Create => "Pembuatan akun",
        AccountChangeKind.Change => "Perubahan akun",
        AccountChangeKind.ResetPassword => "Kata sandi sementara",
        AccountChangeKind.ResetTotp => "Pelepasan aplikasi autentikator",
        AccountChangeKind.Close => "Penonaktifan akun",
        _ => "Pengaktifan kembali akun",
    };

    public static string Of(AccountChangeState state) => state switch
    {
        AccountChangeState.Proposed => "Menunggu persetujuan",
        AccountChangeState.Consented => "Berlaku",
        AccountChangeState.Refused => "Ditolak",
        _ => "Ditarik",
    };

    /// <summary>The state as it shows at an instant: what nobody answered in time has lapsed.</summary>
    public static string StateOf(AccountChange change, DateTimeOffset at) =>
        change.State == AccountChangeState.Proposed && !change.Waits(at) ? "Lewat waktu, tidak berlaku" : Of(change.State);

    /// <summary>What happened, as the holder of the account is told.</summary>
    public static string ToHolder(AccountChange change, string by) => change.Kind switch
    {
        AccountChangeKind.Create => $"Akun Anda dibuat oleh {by} sebagai {RoleOf(change)}",
        AccountChangeKind.Change => $"Akun Anda diubah oleh {by}; peran Anda: {RoleOf(change)}",
        AccountChangeKind.ResetPassword => $"Akun Anda diberi kata sandi sementara oleh {by}",
        AccountChangeKind.ResetTotp => $"Aplikasi autentikator akun Anda dilepas oleh {by}",
        AccountChangeKind.Close => $"Akun Anda dinonaktifkan oleh {by}",
        _ => $"Akun Anda diaktifkan kembali oleh {by}",
    };

    /// <summary>Who may speak for a party from now on, or no longer, as the other party is told.</summary>
    public static string ToOtherParty(AccountChange change, Party party)
    {
        var stays = change.Kind != AccountChangeKind.Close && change.Party == party;
        return $"{Of(party)}: {change.FullName} {(stays ? $"menjabat sebagai {Of(change.Role)}" : $"tidak lagi menjabat sebagai {Of(change.FromRole ?? change.Role)}")} di portal";
    }

    /// <summary>The role and party that the account is to have.</summary>
    public static string RoleOf(AccountChange change) => $"{Of(change.Role)} – {Of(change.Party)}";
}
