using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>What a search finds does not depend on the database.</summary>
public sealed class SameTextsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Small_and_capital_letters_are_the_same_and_accents_are_not(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        foreach (var (name, typed, found) in Cases)
        {
            var pattern = Like.Anywhere(typed);
            Assert.Equal((name, typed, found), (name, typed, await CountAsync(database, name, u => EF.Functions.Like(u.FullName, pattern, Like.Escape)) > 0));
        }

        await using var db = await database.Contexts.CreateDbContextAsync(Ct);
        Assert.Equal(["ÉCOLE Ø"], await db.Database.SqlQuery<string>($"SELECT UPPER({"école ø"}) AS Value").ToListAsync(Ct));
    }

    private static readonly (string Name, string Typed, bool Found)[] Cases =
    [
        ("SURAT TUGAS", "surat", true), ("Café Ünal", "CAFÉ ÜNAL", true), ("CAFÉ", "é", true), ("Cafe", "é", false), ("100% pas", "100%", true),
        ("100 pas", "100%", false), ("a_b", "A_B", true), ("axb", "a_b", false), ("a[b]c", "[b]", true), ("abc", "[b]", false), (@"a\b", @"\", true),
    ];

    private static async Task<int> CountAsync(TestDatabase database, string name,
        System.Linq.Expressions.Expression<Func<PortalUser, bool>> fits)
    {
        var user = await database.AddUserAsync(Role.Auditor, null, name);
        await using var db = await database.Contexts.CreateDbContextAsync(Ct);
        return await db.Users.Where(u => u.Id == user.UserId).CountAsync(fits, Ct);
    }
}
