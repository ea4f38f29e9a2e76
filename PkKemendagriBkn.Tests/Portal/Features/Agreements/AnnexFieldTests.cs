using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public sealed class AnnexFieldTests : IAsyncLifetime
{
    private FeatureHost host = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await FeatureHost.CreateAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Only_the_secretariats_keep_the_lists()
    {
        await host.RefusesAsync(Permission.RecordEvent, nameof(RecordAnnexField), by => RecordAsync(by));
        Assert.Equal(0, await host.CountAsync<AnnexField>());
    }

    [Fact]
    public async Task A_field_belongs_to_the_list_of_the_party_that_provides_it()
    {
        var id = await RecordAsync(host.Bkn);
        Assert.Equal((Party.Second, "NIP"), ((await host.FindAsync<AnnexField>(id)).Provider, (await host.FindAsync<AnnexField>(id)).Name));
    }

    [Fact]
    public async Task A_field_needs_a_name() =>
        await FeatureHost.RejectsAsync(nameof(AnnexFieldInput.Name), () => host.Get<RecordAnnexField>().ExecuteAsync(new AnnexFieldInput { Name = " " }, host.Itjen, Ct));

    [Fact]
    public async Task The_same_form_sent_twice_is_one_field()
    {
        var input = new AnnexFieldInput { Name = "NIP" };
        await host.Get<RecordAnnexField>().ExecuteAsync(input, host.Itjen, Ct);
        await host.Get<RecordAnnexField>().ExecuteAsync(input, host.Itjen, Ct);
        Assert.Equal(1, await host.CountAsync<AnnexField>());
    }

    [Fact]
    public async Task The_other_party_corrects_and_voids_nothing()
    {
        var field = await host.FindAsync<AnnexField>(await RecordAsync(host.Itjen));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => host.Get<CorrectAnnexField>().ExecuteAsync(CorrectionOf(field), host.Bkn, Ct));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => VoidAsync(field, host.Bkn));
    }

    [Fact]
    public async Task A_correction_says_why_on_the_trail()
    {
        var field = await host.FindAsync<AnnexField>(await RecordAsync(host.Itjen));
        await host.Get<CorrectAnnexField>().ExecuteAsync(CorrectionOf(field), host.Itjen, Ct);
        Assert.Equal("NIP Baru", (await host.FindAsync<AnnexField>(field.Id)).Name);
        Assert.Equal("Nama menurut Lampiran", (await host.LastEntryAsync()).Reason);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told()
    {
        var field = await host.FindAsync<AnnexField>(await RecordAsync(host.Itjen));
        await host.Get<CorrectAnnexField>().ExecuteAsync(CorrectionOf(field), host.Itjen, Ct);
        await Assert.ThrowsAsync<FactChanged>(() => host.Get<CorrectAnnexField>().ExecuteAsync(CorrectionOf(field), host.Itjen, Ct));
    }

    [Fact]
    public async Task A_void_field_leaves_the_list()
    {
        var field = await host.FindAsync<AnnexField>(await RecordAsync(host.Itjen));
        await VoidAsync(field, host.Itjen);
        Assert.Empty(await host.Get<AnnexQueries>().ListAsync(Ct));
    }

    private Task<Guid> RecordAsync(Actor by) => host.Get<RecordAnnexField>().ExecuteAsync(new AnnexFieldInput { Name = "NIP", Format = "18 digit" }, by, Ct);

    private Task VoidAsync(AnnexField field, Actor by) =>
        host.Get<VoidFact>().ExecuteAsync<AnnexField>(new VoidFact.Input { FactId = field.Id, Version = field.Version, Reason = "Tercatat ganda" }, by, Ct);

    private static AnnexFieldInput CorrectionOf(AnnexField field) =>
        new() { Id = field.Id, Version = field.Version, IsCorrection = true, Name = "NIP Baru", Reason = "Nama menurut Lampiran" };
}
