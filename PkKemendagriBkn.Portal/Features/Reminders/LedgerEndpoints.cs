using PkKemendagriBkn.Core.Reminders;
using PkKemendagriBkn.Portal.Documents;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Reminders;

/// <summary>The reminder ledger as a PDF: <c>/pengingat/bukti.pdf</c> for one's own, <c>/tenggat/KEY/bukti.pdf</c> for a deadline's.</summary>
public static class LedgerEndpoints
{
    public static void MapLedger(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/pengingat/bukti.pdf", async (LedgerQueries ledger, IPdfRenderer pdf, HttpContext http, CancellationToken ct) =>
            http.User.ToActor()?.UserId is { } me
                ? Results.File(pdf.Render(await ledger.OfPersonAsync(me, ct)), "application/pdf", "bukti-pengingat-saya.pdf")
                : Results.NotFound())
            .RequireAuthorization(nameof(Permission.ViewPortal));
        endpoints.MapGet("/tenggat/{key}/bukti.pdf", async (LedgerQueries ledger, IPdfRenderer pdf, string key, CancellationToken ct) =>
            // What a person was told once is that person's alone.
            ReminderSubject.IsToldOnce(key) ? Results.NotFound()
                : Results.File(pdf.Render(await ledger.OfDeadlineAsync(key, ct)), "application/pdf", $"bukti-pengingat-{key.Replace(':', '-')}.pdf"))
            .RequireAuthorization(nameof(Permission.ViewPortal));
    }
}
