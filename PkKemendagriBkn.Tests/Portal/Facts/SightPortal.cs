using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Evidence;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Facts;

/// <summary>The whole portal with every walk of docs/visibility.md taken, for all who look at them.</summary>
public sealed class SightPortal : IAsyncLifetime
{
    private readonly Dictionary<(Role, Party?), TestBrowser> browsers = [];

    public PortalFactory Portal { get; private set; } = null!;
    public IReadOnlyList<SightWalk> Walks { get; private set; } = [];

    /// <summary>The documents' files: attached ones and prints.</summary>
    public IReadOnlyList<EvidenceFile> Files { get; private set; } = [];
    public IReadOnlyDictionary<Guid, TwoPartyDocument> Documents { get; private set; } = new Dictionary<Guid, TwoPartyDocument>();

    public async ValueTask InitializeAsync()
    {
        Portal = await PortalFactory.StartAsync();
        var (people, passwords) = (new Dictionary<(bool, Party), Actor>(), new Dictionary<Guid, string>());
        foreach (var party in new[] { Party.First, Party.Second })
        {
            foreach (var role in new[] { Role.Leadership, party == Party.First ? Role.ItjenSecretariat : Role.BknSecretariat })
            {
                var user = await Portal.AddUserAsync(role, party, totp: false);
                people[(role == Role.Leadership, party)] = (await Portal.Get<Accounts>().FindAsync(user.Id))!.ToActor(null);
                passwords[user.Id] = user.Password;
            }
        }

        Walks = await new SightWalks(Portal.Services, people, a => passwords[a.UserId!.Value], Portal.Clock).TakeAllAsync();
        await using var db = Portal.Db();
        Files = await db.EvidenceFiles.AsNoTracking().Where(f => f.FactId != null).ToListAsync();
        Documents = await db.Documents.AsNoTracking().Include(d => d.Versions).AsSingleQuery().ToDictionaryAsync(d => d.Id);
    }

    /// <summary>Of this role's usual person, who signs in once.</summary>
    public async Task<TestBrowser> BrowserAsync(Role role, Party? party) =>
        browsers.TryGetValue((role, party), out var known) ? known : browsers[(role, party)] = await Portal.SignInAsync(role, party);

    public ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values)
            browser.Dispose();
        return Portal.DisposeAsync();
    }
}

/// <summary>What a reader may know of a walk, told once more by hand from the words of docs/visibility.md.</summary>
public sealed class SightOf(Role role, Party? party, SightWalk walk)
{
    private static readonly DraftStep[] Freezing = [DraftStep.Propose, DraftStep.Offer, DraftStep.Agree],
        Told = [DraftStep.Return, DraftStep.Agree, DraftStep.Accept];

    public bool IsInside { get; } = party == walk.Drafter || role == Role.Auditor && party is null;
    private bool IsReviewer { get; } = party is { } own && own != walk.Drafter;
    /// <summary>Agreeing locks the words that were offered once more, with the other number.</summary>
    private int Written { get; } = walk.Steps.Count(s => s != DraftStep.Agree && Freezing.Contains(s));
    private int Frozen { get; } = walk.Steps.Count(Freezing.Contains);
    private bool IsTypedAnew { get; } = walk.State == DraftState.Draft && walk.Steps.Count > 0;

    public bool Knows => IsInside || walk.Known is not null;
    public DraftState? State => IsInside ? walk.State : walk.Known;
    public IReadOnlyList<int> Versions => IsInside ? [.. Enumerable.Range(1, Frozen)] : walk.Versions;

    /// <summary>Whether what is being typed is shown, and not a version.</summary>
    public bool SeesTyping => IsInside && walk.State is DraftState.Draft or DraftState.Withdrawn && IsInside;

    /// <summary>Words of the document itself that stand on its page; null where none were written.</summary>
    public string? Shown => SeesTyping && IsTypedAnew ? $"Kata ketikan {walk.Name}" : Versions.Count == 0 ? null : $"Kata versi {Math.Min(Versions[^1], Written)} {walk.Name}";

    /// <summary>Remarks, comments and names of files that stand on its page.</summary>
    public IEnumerable<string> Beside =>
        Words(walk.Has(DraftStep.Propose) && IsInside, "Telaah pimpinan")
            .Concat(Words(Frozen > 0 && HasReview && (IsReviewer || role == Role.Auditor && party is null || walk.Steps.Any(Told.Contains)), "Telaah penelaah"))
            .Concat(Words(IsInside, "Bisik penyusun")).Concat(Words(walk.Known is not null, "Ucapan"))
            .Concat(Words(walk.Known is not null && (IsReviewer || role == Role.Auditor && party is null), "Bisik penelaah"))
            .Concat(Words(IsInside || Versions.Count > 0, "lampiran")).Concat(Words(IsTypedAnew && IsInside, "susulan"));

    /// <summary>All words of this walk that must stand nowhere.</summary>
    public IEnumerable<string> Hidden => !Knows ? [walk.Name] :
        new[] { "Telaah pimpinan", "Telaah penelaah", "Bisik penyusun", "Bisik penelaah", "Ucapan", "lampiran", "susulan" }.Select(w => $"{w} {walk.Name}")
            .Except(Beside)
            .Concat(IsInside ? [] : [$"Kata ketikan {walk.Name}"])
            .Concat(Enumerable.Range(1, Frozen).Except(Versions).Select(v => $"Kata versi {v} {walk.Name}"))
            .Concat(walk.Steps.Where(s => !IsInside && IsInner(s)).Select(Reason));

    /// <summary>Reasons of steps that this reader learns of.</summary>
    public IEnumerable<string> Reasons => walk.Steps.Where(s => s != DraftStep.Agree && Told.Contains(s)).Select(Reason);

    public bool Sees(EvidenceFile file) => Knows && (file.FileName.StartsWith("lampiran", StringComparison.Ordinal) ? IsInside || Versions.Count > 0
        : file.FileName.StartsWith("susulan", StringComparison.Ordinal) ? IsInside
        : Versions.Any(v => file.FileName.EndsWith($"-versi-{v}.pdf", StringComparison.Ordinal)));

    private bool HasReview => walk.Kind != DraftKind.Letter && (walk.Has(DraftStep.Offer) || walk.Has(DraftStep.Submit));

    /// <summary>An offer that is taken back, and minutes that were given up after it, are told.</summary>
    private bool IsInner(DraftStep step) => !Told.Contains(step)
        && (walk.Kind is DraftKind.Report or DraftKind.Letter || step is not (DraftStep.TakeBack or DraftStep.Withdraw));

    private string Reason(DraftStep step) => $"Sebab {step} {walk.Name}";

    private IEnumerable<string> Words(bool isThere, string word) => isThere ? [$"{word} {walk.Name}"] : [];
}
