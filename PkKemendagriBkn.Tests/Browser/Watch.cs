using Microsoft.Playwright;

namespace PkKemendagriBkn.Tests.Browser;

/// <summary>
/// Writes down what a browser complains about: errors in the console (a broken content security policy among them), failed requests, bad answers.
/// </summary>
internal sealed class Watch
{
    private readonly List<string> complaints = [];

    public Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" || message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                Note($"console: {message.Text}");
        };
        page.PageError += (_, error) => Note($"script: {error}");
        page.RequestFailed += (_, request) =>
        {
            // Leaving a page ends its own connection.
            if (!new Uri(request.Url).AbsolutePath.StartsWith("/_blazor", StringComparison.Ordinal))
                Note($"request: {request.Url} {request.Failure}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                Note($"response: {response.Status} {response.Url}");
        };
    }

    /// <summary>What was written down since the last time.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (complaints)
        {
            string[] taken = [.. complaints];
            complaints.Clear();
            return taken;
        }
    }

    private void Note(string complaint)
    {
        lock (complaints)
            complaints.Add(complaint);
    }
}
