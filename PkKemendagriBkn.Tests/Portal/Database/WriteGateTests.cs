using System.Data;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Words;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

public sealed class WriteGateTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_writer_that_waits_for_its_turn_holds_no_connection(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var first = await database.Contexts.CreateDbContextAsync(Ct);
        await using var second = await database.Contexts.CreateDbContextAsync(Ct);
        Task<Write> waiting;
        await using (await first.BeginWriteAsync(Ct))
        {
            waiting = second.BeginWriteAsync(Ct);
            Assert.Equal((ConnectionState.Closed, false), (second.Database.GetDbConnection().State, waiting.IsCompleted));
        }

        await using var write = await waiting;
        Assert.Equal(ConnectionState.Open, second.Database.GetDbConnection().State);
    }

    [Fact]
    public void Whoever_waited_too_long_reads_what_to_do() => Assert.Equal(
        "Belum tersimpan: penyimpanan lain sedang berlangsung terlalu lama. Isian Anda masih ada; coba lagi sebentar lagi.",
        RuleSentences.Of(new WriteWaitedTooLong()));
}
