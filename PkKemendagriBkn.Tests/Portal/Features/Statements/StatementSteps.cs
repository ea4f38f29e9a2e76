using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Statements;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Statements;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Statements;

/// <summary>What people say about a fact, as one step each, and forms that are right in every field.</summary>
internal static class StatementSteps
{
    private static int letters;

    public static StatementInput Statement(StatementKind kind, string subject, DateOnly today, params Guid[] ids)
    {
        var input = new StatementInput { Kind = kind, SubjectType = subject, SubjectIds = [.. ids] };
        if (input.HasDay)
            input.On = today;
        if (input.NeedsReason)
            input.Reason = "Tidak pernah sampai di unit kami.";
        if (kind == StatementKind.ConfirmationAsserted)
            (input.ToldBy, input.ToldTo, input.Through) = ("Kepala Bagian Umum", "Kepala Subbagian Data", ConfirmationChannel.Oral);
        if (PartyStatement.IsContest(kind))
        {
            (input.Letter.Number, input.Letter.DatedOn) = ($"BTH-{Interlocked.Increment(ref letters)}/2026", today);
            input.Letter.Subject = "Bantahan";
        }

        return input;
    }

    public static Task<Guid> SayAsync(this FeatureHost host, Actor by, StatementKind kind, string subject, params Guid[] ids) =>
        host.SayAsync(by, Statement(kind, subject, host.Today, ids));

    public static Task<Guid> SayAsync(this FeatureHost host, Actor by, StatementInput input) => host.Get<MakeStatement>().ExecuteAsync(input, by);

    public static async Task WithdrawStatementAsync(this FeatureHost host, Actor by, Guid id) => await host.Get<VoidFact>().ExecuteAsync<PartyStatement>(
        new VoidFact.Input { FactId = id, Version = (await host.FindAsync<PartyStatement>(id)).Version, Reason = "Keliru." }, by);
}
