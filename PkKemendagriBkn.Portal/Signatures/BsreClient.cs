using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PkKemendagriBkn.Portal.Signatures;

/// <summary>
/// The esign client service of BSrE, version 2: JSON over HTTPS with the institution's account. The person's passphrase is passed on in one
/// request and kept nowhere; a request is never repeated by itself, since each wrong passphrase counts there.
/// </summary>
public sealed class BsreClient : ISigningService, IDisposable
{
    private const int MostAnswer = 200 * 1024 * 1024;

    private readonly HttpClient http;
    private readonly bool hasOpinion;

    public BsreClient(SigningOptions options)
    {
        hasOpinion = options.SecondOpinion;
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = new Uri(options.Address.TrimEnd('/') + "/"), Timeout = options.Timeout, MaxResponseContentBufferSize = MostAnswer,
        };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
    }

    public string Method => "Tanda tangan elektronik tersertifikat BSrE";

    public string? Hint => null;

    public bool HasOpinion => hasOpinion;

    public void Dispose() => http.Dispose();

    /// <summary>Version 2 answers with <c>conclusion</c> and <c>description</c>, version 1 with <c>summary</c> and <c>notes</c>.</summary>
    public async Task<SecondOpinion> OpinionAsync(byte[] pdf, CancellationToken ct)
    {
        var answer = await CallAsync("api/v2/verify/pdf", new JsonObject { ["file"] = Convert.ToBase64String(pdf) }, ct);
        var (conclusion, remark) = (Said("conclusion") ?? Said("summary"), Said("description") ?? Said("notes"));
        return conclusion is null ? throw new SigningRefused(SigningRefusal.Unavailable, "jawaban tanpa kesimpulan") : new SecondOpinion(conclusion, remark);

        string? Said(string name) => answer[name] is JsonValue value && value.ToString() is { Length: > 0 } text ? CmsCheck.Plain(text) : null;
    }

    public async Task<byte[]> SignAsync(SigningOrder order, CancellationToken ct)
    {
        var status = await CallAsync("api/v2/user/check/status", new JsonObject { ["email"] = order.Email }, ct);
        if (TextOf(status, "status") is not "ISSUE" and var state)
            throw new SigningRefused(state is "NOT_REGISTERED" ? SigningRefusal.NotRegistered : SigningRefusal.NoCertificate, state);
        var answer = await CallAsync("api/v2/sign/pdf", new JsonObject
        {
            ["email"] = order.Email, ["passphrase"] = order.Passphrase,
            ["signatureProperties"] = new JsonArray(new JsonObject { ["tampilan"] = "INVISIBLE", ["reason"] = order.Statement.Reason }),
            ["file"] = new JsonArray(Convert.ToBase64String(order.Pdf)),
        }, ct);
        try
        {
            return answer["file"] is JsonArray { Count: 1 } files ? Convert.FromBase64String(files[0]!.GetValue<string>())
                : throw new SigningRefused(SigningRefusal.Unavailable, "jawaban tanpa berkas");
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or NullReferenceException)
        {
            throw new SigningRefused(SigningRefusal.Unavailable, "jawaban terpotong", e);
        }
    }

    /// <exception cref="SigningRefused">The service refused, could not be reached, or broke off.</exception>
    private async Task<JsonObject> CallAsync(string path, JsonObject question, CancellationToken ct)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync(path, question, ct);
            var body = await answer.Content.ReadAsStringAsync(ct);
            if (!answer.IsSuccessStatusCode)
                throw Refused(ParseOrNull(body), (int)answer.StatusCode);
            return JsonNode.Parse(body) as JsonObject ?? throw new SigningRefused(SigningRefusal.Unavailable, "jawaban bukan objek JSON");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new SigningRefused(SigningRefusal.Unavailable, e is OperationCanceledException ? "waktu habis" : null, e);
        }
    }

    private static JsonObject? ParseOrNull(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SigningRefused Refused(JsonObject? body, int status)
    {
        var code = TextOf(body, "status_code");
        return new SigningRefused(code switch
        {
            "2031" => SigningRefusal.WrongPassphrase,
            "2011" or "4014" or "4015" or "4024" => SigningRefusal.NotRegistered,
            null when status >= 500 => SigningRefusal.Unavailable,
            _ => SigningRefusal.Rejected,
        }, code ?? string.Create(CultureInfo.InvariantCulture, $"HTTP {status}"));
    }

    /// <summary>A text or a number of an answer, as text of at most 40 characters; null without it.</summary>
    private static string? TextOf(JsonObject? answer, string name) =>
        answer?[name] is JsonValue value && value.ToString() is { Length: > 0 and <= 40 } text ? text : null;
}
