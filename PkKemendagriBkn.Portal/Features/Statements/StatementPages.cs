using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Components;
using PkKemendagriBkn.Portal.Components.Lists;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Statements;

/// <summary>Which statements a list shows.</summary>
public sealed record StatementFilter : SearchFilter
{
    [InAddress("jenis")]
    public StatementKind? Kind { get; init; }

    internal IQueryable<PartyStatement> Narrow(IQueryable<PartyStatement> statements)
    {
        if (Kind is { } kind)
            statements = statements.Where(s => s.Kind == kind);
        if (Search is null)
            return statements;
        var text = Like.Anywhere(Search);
        return statements.Where(s => EF.Functions.Like(s.Reason, text, Like.Escape) || EF.Functions.Like(s.ToldBy, text, Like.Escape)
            || EF.Functions.Like(s.ToldTo, text, Like.Escape));
    }
}

/// <summary>Reads and words of the pages about statements.</summary>
public sealed class StatementPages(IDbContextFactory<PortalDbContext> contexts, StatementQueries queries)
{
    /// <summary>A form that may be filled in: what it is about, and where its person came from.</summary>
    public sealed record Form(StatementInput Input, StatementSubject Subject, string Title, string Back);

    /// <returns>Null where there is nothing of the kind to say.</returns>
    public async Task<Form?> OpenAsync(StatementKind kind, string about, Guid id, PageContext page)
    {
        var contest = kind == StatementKind.Answer ? (await FindAsync(id))?.Fact : null;
        var type = contest?.SubjectType ?? FactKinds.All.FirstOrDefault(k => k.Path == $"/{about}")?.Type.Name;
        if (kind == StatementKind.Answer && contest is not { IsVoid: false } || type is null
            || await queries.SubjectAsync(type, contest?.SubjectId ?? id) is not var (subject, title))
            return null;
        var input = new StatementInput
        {
            Kind = kind, SubjectType = subject.Type, SubjectIds = [subject.Id], AnswersId = contest?.Id, Today = page.Today, Since = subject.Since,
        };
        if (kind == StatementKind.ReceiptConfirmed)
            input.On = page.Today;
        return new Form(input, subject, title, FactKinds.Named(type).PageOf(subject.Id));
    }

    public async Task<ListPart<PartyStatement>> ListAsync(StatementFilter filter, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = Filtered(db, filter);
        return new ListPart<PartyStatement>(await found.OnPage(filter).ToListAsync(ct), await found.CountAsync(ct));
    }

    /// <summary>Newest first.</summary>
    internal static IQueryable<PartyStatement> Filtered(PortalDbContext db, StatementFilter filter) =>
        filter.Narrow(db.PartyStatements.AsNoTracking().WithVoided()).OrderByDescending(s => s.RecordedAt).ThenByDescending(s => s.Id);

    public async Task<FactWithLetter<PartyStatement>?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.PartyStatements.AsNoTracking().WithVoided().Where(s => s.Id == id).WithLetter(db).SingleOrDefaultAsync(ct);
    }

    public static string ClauseOf(StatementKind kind) => kind switch
    {
        StatementKind.ConfirmationAsserted or StatementKind.ConfirmationContested => "9(2)",
        StatementKind.ForceMajeureAccepted or StatementKind.ForceMajeureContested or StatementKind.ForceMajeureEnded => "11(2)",
        StatementKind.Answer => "12(1)",
        _ => "3(1)b",
    };

    public static string DayOf(StatementKind kind) => kind switch
    {
        StatementKind.ConfirmationAsserted => "Tanggal penerimaan dikonfirmasi",
        StatementKind.ForceMajeureEnded => "Hari terakhir keadaan kahar",
        _ => "Tanggal diterima",
    };

    /// <summary>What saying so brings about, before it is said.</summary>
    public static string Meaning(StatementKind kind) => kind switch
    {
        StatementKind.ConfirmationAsserted =>
            "Pihak penerima telah mengonfirmasi penerimaannya, lisan atau tertulis. Pihak itu diberi tahu dan dapat membantah; tanpa bantahan dalam jangka waktunya, penerimaan menjadi pasti.",
        StatementKind.ConfirmationContested =>
            "Pihak Anda tidak pernah mengonfirmasi penerimaan itu. Bantahan membuka persoalan menurut Pasal 12 ayat (1), sehingga memerlukan alasan dan surat.",
        StatementKind.ReceiptConfirmed =>
            "Diterima lengkap seperti yang dinyatakan pengirim. Konfirmasi ini tidak dapat ditarik, dan sesudahnya tidak dapat dibantah.",
        StatementKind.NotReceived =>
            "Penyampaian itu tidak pernah diterima pihak Anda. Kewajibannya menjadi diperselisihkan, bukan dasar penghentian akses, sampai dikonfirmasi, disampaikan lagi, atau diselesaikan menurut Pasal 12 ayat (1).",
        StatementKind.PartMissing =>
            "Pasal 3 ayat (1) huruf b meminta data dan referensi balikan. Bagian yang Anda pilih menjadi diperselisihkan; bagian lainnya tetap diperhitungkan.",
        StatementKind.ForceMajeureAccepted =>
            "Keadaan kahar itu diterima untuk seterusnya, juga bila pemberitahuannya terlambat: jangka waktu pihak yang mengalaminya berhenti selama itu.",
        StatementKind.ForceMajeureContested =>
            "Keadaan kahar itu tidak lagi menggeser tenggat. Bantahan membuka persoalan menurut Pasal 12 ayat (1), sehingga memerlukan alasan dan surat.",
        StatementKind.ForceMajeureEnded =>
            "Tanggal yang pasti dihitung sampai hari yang Anda nyatakan, selama pihak yang mengalaminya belum menyatakan akhirnya sendiri.",
        _ => "Jawaban dicatat di samping bantahannya. Tenggat dan akses tidak berubah karenanya.",
    };
}
