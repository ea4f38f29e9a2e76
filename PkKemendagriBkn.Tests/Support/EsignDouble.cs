using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PkKemendagriBkn.Portal.Signatures;
using PkKemendagriBkn.Tests.Portal.Signatures;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>How the double of BSrE's service behaves.</summary>
public enum EsignBehaviour
{
    Good, Slow, Cut, NoJson, NoFile, Rewriting, Adding, SentBack, Twice, OtherPerson, Untrusted, Broken, Revoked, Strange,
    Redirecting
}

/// <summary>Stands for BSrE's esign client service, version 2, with the faults that a service on a network can have, and with malice.</summary>
internal sealed class EsignDouble : IAsyncDisposable
{
    public const string User = "itjen", Password = "rahasia layanan", Passphrase = "frasa sandi saya", Known = "pimpinan@contoh.go.id", Name = "RATNA KUSUMA";

    private readonly WebApplication app;
    private readonly TestAuthority other = new("Otoritas Palsu");

    private EsignDouble()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(o => o.Limits.MaxRequestBodySize = null);
        app = builder.Build();
        app.MapPost("/api/v2/user/check/status", (HttpContext http) => AnswerAsync(http, asked => StatusOf(asked["email"]?.GetValue<string>())));
        app.MapPost("/api/v2/sign/pdf", (HttpContext http) => AnswerAsync(http, Sign));
        app.MapPost("/api/v2/verify/pdf", (HttpContext http) => AnswerAsync(http, Verify));
    }

    public EsignBehaviour Behaviour { get; set; }

    /// <summary>Where it is set, a signature waits for it, after having told that it was asked for.</summary>
    public (TaskCompletionSource Reached, Task Open)? Gate { get; set; }

    public TestAuthority Authority { get; } = new("Otoritas BSrE Uji");

    /// <summary>Whom it knows, by address; the name is that on the certificate.</summary>
    public Dictionary<string, string> People { get; } = new() { [Known] = Name };

    /// <summary>What was asked of it, oldest first.</summary>
    public List<JsonObject> Asked { get; } = [];

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public SigningOptions Options => new() { Mode = SigningMode.Bsre, Address = Address, User = User, Password = Password, TimeoutSeconds = 1 };

    public static async Task<EsignDouble> StartAsync()
    {
        var made = new EsignDouble();
        await made.app.StartAsync();
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Authority.Dispose();
        other.Dispose();
    }

    private async Task AnswerAsync(HttpContext http, Func<JsonObject, IResult> answer)
    {
        var basic = $"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{User}:{Password}"))}";
        var asked = (JsonObject)(await JsonNode.ParseAsync(http.Request.Body))!;
        Asked.Add(asked);
        if (Gate is { } gate && asked.ContainsKey("passphrase"))
        {
            gate.Reached.TrySetResult();
            await gate.Open;
        }

        var result = http.Request.Headers.Authorization != basic ? Results.StatusCode(401)
            : Behaviour == EsignBehaviour.Redirecting ? Results.Redirect("http://127.0.0.1:9/", preserveMethod: true)
            : answer(asked);
        await result.ExecuteAsync(http);
    }

    private IResult StatusOf(string? email) => Behaviour == EsignBehaviour.Revoked ? Results.Json(new { status = "REVOKE" })
        : People.ContainsKey(email ?? "") ? Results.Json(new { status = "ISSUE" })
        : Error(2011, "User tidak terdaftar");

    private IResult Sign(JsonObject asked)
    {
        if (asked["passphrase"]?.GetValue<string>() != Passphrase)
            return Error(2031, "Passphrase salah");
        var name = People[asked["email"]!.GetValue<string>()];
        var sent = Convert.FromBase64String(asked["file"]![0]!.GetValue<string>());
        return Behaviour switch
        {
            EsignBehaviour.Broken => Results.StatusCode(500),
            EsignBehaviour.Strange => Error(7777, "Kesalahan lain"),
            EsignBehaviour.Slow => new Hanging(),
            EsignBehaviour.NoJson => Results.Text("<html>Gateway</html>", "text/html"),
            EsignBehaviour.NoFile => Results.Json(new { time = 12 }),
            EsignBehaviour.Cut => Results.Text($"{{\"file\":[\"{Convert.ToBase64String(Signed(sent, name))[..5001]}\"]}}", "application/json"),
            _ => Results.Json(new { time = 12, file = new[] { Convert.ToBase64String(Answer(sent, name)) } }),
        };
    }

    private IResult Verify(JsonObject asked) => Behaviour switch
    {
        EsignBehaviour.Broken => Results.StatusCode(500),
        EsignBehaviour.NoJson => Results.Text("<html>Gateway</html>", "text/html"),
        EsignBehaviour.NoFile => Results.Json(new { time = 12 }),
        _ => Results.Json(new { conclusion = "VALID", description = "Dokumen asli", signatureInformations = Array.Empty<object>() }),
    };

    private byte[] Answer(byte[] sent, string name) => Behaviour switch
    {
        EsignBehaviour.Rewriting => Signed([.. sent[..9], (byte)(sent[9] ^ 1), .. sent[10..]], name),
        EsignBehaviour.Adding => Signed(sent.Append(), name),
        EsignBehaviour.SentBack => sent,
        EsignBehaviour.Twice => Signed(Signed(sent, name), name),
        EsignBehaviour.OtherPerson => Signed(sent, "BUDI SANTOSO"),
        EsignBehaviour.Untrusted => Signed(sent, name, other),
        _ => Signed(sent, name),
    };

    private byte[] Signed(byte[] pdf, string name, TestAuthority? by = null)
    {
        using var certificate = (by ?? Authority).Issue(name);
        return PdfSigner.Sign(pdf, new SignatureStatement(name, "Menyetujui", TestAuthority.From.AddMonths(3)), certificate);
    }

    private static IResult Error(int code, string text) => Results.Json(new { error = text, status_code = code }, statusCode: 400);

    /// <summary>Never answers; ends with the connection.</summary>
    private sealed class Hanging : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Task.Delay(Timeout.Infinite, httpContext.RequestAborted)
            .ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
