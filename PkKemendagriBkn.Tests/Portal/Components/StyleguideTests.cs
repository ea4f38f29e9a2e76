using System.Net;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Tests.Architecture;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Components;

/// <summary>The page that shows every shared piece shows every shared piece, and only to those who build the portal.</summary>
public sealed class StyleguideTests
{
    private const string Page = "PkKemendagriBkn.Portal/Components/Styleguide/StyleguidePage.razor";

    /// <summary>The frame that the page itself stands in, whole pages, and what is part of another piece.</summary>
    private static readonly string[] Elsewhere = ["App", "AccountChangesBanner", "Routes", "ReconnectModal", "SessionEnd", "NotFoundPage", "NotPermitted",
        "FluentRules", "FactFrame", "DayPicker", "ReminderLedger", "WhyClauses", "FilterBar", "SavedFilters", "Pager", "OpenProposals",
        "ProposalPanel", "CommentForm", "RecordAssignment", "RecordComments", "StatementPanel", "StatementWords"];

    [Fact]
    public void Every_shared_piece_is_on_the_page()
    {
        var pieces = SourceTree.Under("PkKemendagriBkn.Portal/Components", ".razor")
            .Where(f => f.Split('/') is [_, _, _] or [_, _, "Forms" or "Lists" or "Figures", _]).Select(Path.GetFileNameWithoutExtension).ToList();
        Assert.True(pieces.Count > 30);
        var shown = SourceTree.Read(Page);
        Assert.DoesNotContain(pieces,
            p => !Elsewhere.Contains(p) && !shown.Contains($"<{p} ", StringComparison.Ordinal) && !shown.Contains($"<{p}>", StringComparison.Ordinal));
        Assert.Empty(Elsewhere.Except(pieces));
    }

    [Theory]
    [InlineData("Production", HttpStatusCode.NotFound)]
    [InlineData("Development", HttpStatusCode.OK)]
    public async Task It_is_there_in_Development_alone(string environment, HttpStatusCode expected)
    {
        await using var portal = await PortalFactory.StartAsync(environment);
        using var browser = await portal.SignInAsync(Role.Auditor, Party.First);
        var answer = await browser.GetAsync("/gaya");
        Assert.Equal(expected, answer.Status);
        Assert.Equal(expected == HttpStatusCode.OK, answer.Body.Contains("Panduan gaya", StringComparison.Ordinal));
        Assert.DoesNotContain("mengalami gangguan", answer.Body, StringComparison.Ordinal);
    }
}
