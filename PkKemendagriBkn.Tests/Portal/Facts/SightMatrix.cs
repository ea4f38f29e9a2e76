using System.Net;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Facts;

/// <summary>The walks, taken once for all who look at them.</summary>
[CollectionDefinition(Name)]
public sealed class SightCollection : ICollectionFixture<SightPortal>
{
    public const string Name = "sight";
}

/// <summary>How the tests of the matrix look: every walk, as one reader.</summary>
[Collection(SightCollection.Name)]
public abstract class SightMatrix(SightPortal sight)
{
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected SightPortal Sight => sight;

    public static TheoryData<Role, Party?> Readers => WhoMay(Permission.ViewPortal);

    public static TheoryData<Role, Party?> WhoPacks => WhoMay(Permission.MakePackage);

    public static TheoryData<Role, Party?> WhoAudits => WhoMay(Permission.ViewAudit);

    protected async Task EachAsync(Role role, Party? party, Func<SightWalk, SightOf, Task> look)
    {
        Assert.True(sight.Walks.Count > 40);
        foreach (var walk in sight.Walks)
        {
            try
            {
                await look(walk, new SightOf(role, party, walk));
            }
            catch (Xunit.Sdk.XunitException e)
            {
                throw new InvalidOperationException($"{role} {party} at {walk.Name} ({walk.State}): {e.Message}", e);
            }
        }
    }

    protected static async Task<string> TextAsync(TestBrowser browser, string address) => WebUtility.HtmlDecode((await browser.GetAsync(address)).Body);

    /// <summary>Null where it is not found.</summary>
    protected static async Task<byte[]?> BytesAsync(TestBrowser browser, string address)
    {
        var answer = await browser.GetAsync(address);
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{address}: {answer.Status}");
        return answer.Status == HttpStatusCode.OK ? await answer.Response.Content.ReadAsByteArrayAsync(Ct) : null;
    }

    private static TheoryData<Role, Party?> WhoMay(Permission permission) =>
        [.. RolePermissions.Pairs.Where(p => RolePermissions.May(p.Role, p.Party, permission)).Select(p => (p.Role, p.Party))];
}
