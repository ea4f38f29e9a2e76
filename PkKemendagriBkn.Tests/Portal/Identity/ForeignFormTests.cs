using System.Net;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Identity;

public sealed class ForeignFormTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_form_without_its_token_is_refused_in_indonesian(string environment)
    {
        await using var portal = await PortalFactory.StartAsync(environment);
        using var client = portal.Server.CreateClient();
        using var form = new FormUrlEncodedContent([new("_handler", "masuk"), new("Input.Email", "a@contoh.test"), new("Input.Password", "x")]);
        var answer = await client.PostAsync("/akun/masuk", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Formulir ini sudah kedaluwarsa atau tidak lengkap.",
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }
}
