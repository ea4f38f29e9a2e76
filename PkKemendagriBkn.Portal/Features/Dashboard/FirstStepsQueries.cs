using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Wayfinding;

namespace PkKemendagriBkn.Portal.Features.Dashboard;

/// <summary>One thing for a newcomer to do.</summary>
/// <param name="Title">What to do.</param>
/// <param name="Why">What it is for, in one sentence.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="IsDone">Whether the facts show that it was done; null where nothing shows it.</param>
public sealed record FirstStep(string Title, string Why, string Href, bool? IsDone);

/// <summary>The first steps of a role, with what the stored facts say of them.</summary>
public sealed class FirstStepsQueries(IDbContextFactory<PortalDbContext> contexts)
{
    private sealed record Progress(bool Totp, bool Letter, bool Representative, bool Delivery, bool Feedback, bool Codes, bool Holidays,
        bool BothSecretariats);

    /// <summary>In their order; none for whoever has no account.</summary>
    public async Task<IReadOnlyList<FirstStep>> ReadAsync(Actor actor, DateOnly today, CancellationToken ct = default)
    {
        var (party, year) = (actor.Party, new DateOnly(today.Year, 1, 1));
        await using var db = await contexts.CreateDbContextAsync(ct);
        // Each question has a condition of its own: one without would be sent ahead as a command of its own.
        var progress = await db.Users.Where(u => u.Id == actor.UserId).Select(u => new Progress(
            u.TwoFactorEnabled,
            db.Letters.Any(l => l.RecordedByParty == party),
            db.Representatives.Any(r => r.Party == party),
            db.Deliveries.Any(d => d.VoidedAt == null),
            db.Feedbacks.Any(f => f.VoidedAt == null),
            db.CodeSetVersions.Any(v => v.Owner == party),
            db.Holidays.Any(h => h.ObservedOn >= year),
            db.Users.Any(o => o.IsActive && o.Role == Role.ItjenSecretariat) && db.Users.Any(o => o.IsActive && o.Role == Role.BknSecretariat)))
            .SingleOrDefaultAsync(ct);
        return progress is null ? [] : StepsOf(actor, progress);
    }

    private static FirstStep[] StepsOf(Actor actor, Progress progress)
    {
        FirstStep totp = new("Pasang verifikasi dua langkah", "Setiap pencatatan dan persetujuan memakai nama Anda; kode dari autentikator menjaganya.",
            "/akun/totp", progress.Totp);
        FirstStep guide = new("Baca panduan peran Anda", "Langkah demi langkah, dengan pasal yang Anda pertanggungjawabkan.",
            $"/panduan/{Guides.For(actor).Slug}", null);
        FirstStep deadlines = new("Lihat tenggat pihak Anda", "Apa yang jatuh tempo, kapan, dan mengapa tanggalnya demikian.",
            actor.Party is { } party and not Party.Both ? $"/tenggat?pihak={party}" : "/tenggat", null);
        FirstStep letter = new("Catat surat pertama pihak Anda", "Surat menjadi dasar setiap permintaan, penyampaian, dan pemberitahuan.",
            "/korespondensi/baru", progress.Letter);
        FirstStep representative = new("Periksa perwakilan pihak Anda", "Pemberitahuan hanya sah ke alamat perwakilan yang tercatat.", "/perwakilan",
            progress.Representative);
        return actor.Role switch
        {
            Role.ItjenSecretariat => [totp, representative, letter, progress.Delivery
                ? new("Sampaikan data balikan pertama", "Enam bulan sejak data diterima; akses bergantung padanya.", "/balikan/baru", progress.Feedback)
                : new("Catat penerimaan data pertama", "Dari tanggal diterimanya dihitung enam bulan untuk data balikan.", "/pengiriman/baru", false),
                deadlines],
            Role.BknSecretariat => [totp, representative, letter,
                new("Terbitkan kode referensi", "Kode referensi ASN yang berlaku dipakai kedua pihak.", "/kode", progress.Codes), deadlines],
            Role.Leadership =>
                [totp, deadlines, new("Lihat naskah yang menunggu", "Laporan, berita acara, dan evaluasi yang diperiksa atau ditandatangani.", "/naskah", null),
                    guide],
            Role.Administrator when actor.Party is not null =>
                [totp, new("Periksa akun pihak Anda", "Hanya orang yang bertugas yang memiliki akun, dan setiap akun memiliki NIP.", "/administrasi/pengguna",
                    null), guide],
            Role.Administrator =>
                [totp, new("Buat akun untuk kedua sekretariat", "Tanpa keduanya tidak ada fakta yang tercatat.", "/administrasi/pengguna",
                    progress.BothSecretariats),
                new("Lengkapi hari libur", "Surel pengingat menunggu hari kerja.", "/administrasi/hari-libur", progress.Holidays),
                new("Periksa pekerjaan terjadwal", "Pengingat dan pemeriksaan malam berjalan sendiri, bila sehat.", "/administrasi/jadwal", null), guide],
            _ => [deadlines, new("Buka jejak audit", "Setiap perubahan tersimpan bersama siapa, kapan, dan alasannya.", "/audit", null),
                new("Baca penafsiran yang berlaku", "Hal yang belum tegas dalam perjanjian, dan pembacaan yang dipakai.", "/penafsiran", null), guide],
        };
    }
}
