using System.Net;
using System.Text.RegularExpressions;

namespace PkKemendagriBkn.Tests.Support;

/// <summary>What came back.</summary>
public sealed record Answer(HttpStatusCode Status, string? Location, string Body, HttpResponseMessage Response)
{
    /// <summary>The path that a redirect goes to, without its query; null when it is none.</summary>
    public string? Path => Location is null ? null : new Uri(new Uri("https://localhost"), Location).AbsolutePath;

    /// <summary>The sentences that stand in alerts.</summary>
    public string Problem => string.Join(' ', Regex.Matches(Body, "role=\"alert\">([^<]*)<").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)));

    public string Heading => WebUtility.HtmlDecode(Regex.Match(Body, "<h1[^>]*>([^<]*)<").Groups[1].Value);

    public string? Header(string name) =>
        Response.Headers.TryGetValues(name, out var values) || Response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}

/// <summary>As much of a browser as forms and cookies need. Redirects are shown, not followed.</summary>
public sealed partial class TestBrowser(Uri address, HttpMessageHandler handler) : IDisposable
{
    private readonly HttpClient client = new(handler) { BaseAddress = address };

    /// <summary>The cookies, by name; a copy can be put back to play an old one again.</summary>
    public Dictionary<string, string> Cookies { get; private init; } = [];

    public const string SessionCookieName = "__Host-portal";

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), headers);

    /// <summary>Opens the page, fills in its form and sends it with its antiforgery token.</summary>
    /// <param name="handler">The form's name.</param>
    public async Task<Answer> PostAsync(string path, string handler, params (string Field, string? Value)[] fields)
    {
        var page = await GetAsync(path);
        return await PostRawAsync(path,
            [("_handler", handler), ("__RequestVerificationToken", TokenOf(page)), .. fields.Select(f => ($"Input.{f.Field}", f.Value))]);
    }

    /// <summary>Sends exactly these fields.</summary>
    public Task<Answer> PostRawAsync(string path, IEnumerable<(string Field, string? Value)> fields, params (string Name, string Value)[] headers) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post,
            path)
        { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value))!) }, headers);

    public static string TokenOf(Answer page) => TokenPattern().Match(page.Body).Groups[1].Value;

    /// <summary>The value of a hidden field of a page.</summary>
    public static string HiddenOf(Answer page, string name) =>
        WebUtility.HtmlDecode(Regex.Match(page.Body, $"name=\"{Regex.Escape(name)}\" value=\"([^\"]*)\"").Groups[1].Value);

    public async Task<Answer> SendAsync(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        if (Cookies.Count > 0)
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var response = await client.SendAsync(request);
        foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            var (name, value) = set.Split(';')[0].Split('=', 2) is [var n, var v] ? (n, v) : (set, "");
            if (value.Length == 0)
                Cookies.Remove(name);
            else
                Cookies[name] = value;
        }

        return new Answer(response.StatusCode, response.Headers.Location?.ToString(), await response.Content.ReadAsStringAsync(), response);
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
