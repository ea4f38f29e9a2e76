using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Agreements;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Features.Agreements;

public sealed class AnnexFieldTests : FeatureTests
{
    [Fact]
    public async Task Only_the_secretariats_keep_the_lists()
    {
        await Host.RefusesAsync(Permission.RecordEvent, nameof(RecordAnnexField), by => RecordAsync(by));
        Assert.Equal(0, await Host.CountAsync<AnnexField>());
    }

    [Fact]
    public async Task A_field_belongs_to_the_list_of_the_party_that_provides_it()
    {
        var id = await RecordAsync(Host.Bkn);
        Assert.Equal((Party.Second, "NIP"), ((await Host.FindAsync<AnnexField>(id)).Provider, (await Host.FindAsync<AnnexField>(id)).Name));
    }

    [Fact]
    public async Task A_field_needs_a_name() =>
        await FeatureHost.RejectsAsync(nameof(AnnexFieldInput.Name),
            () => Host.Get<RecordAnnexField>().ExecuteAsync(new AnnexFieldInput { Name = " " }, Host.Itjen, Ct));

    [Fact]
    public async Task The_same_form_sent_twice_is_one_field()
    {
        var input = new AnnexFieldInput { Name = "NIP" };
        await Host.Get<RecordAnnexField>().ExecuteAsync(input, Host.Itjen, Ct);
        await Host.Get<RecordAnnexField>().ExecuteAsync(input, Host.Itjen, Ct);
        Assert.Equal(1, await Host.CountAsync<AnnexField>());
    }

    [Fact]
    public async Task The_other_party_corrects_and_voids_nothing()
    {
        var field = await Host.FindAsync<AnnexField>(await RecordAsync(Host.Itjen));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => Host.Get<CorrectAnnexField>().ExecuteAsync(CorrectionOf(field), Host.Bkn, Ct));
        await FeatureHost.BreaksAsync(Rule.FactOfOtherParty, () => VoidAsync(field, Host.Bkn));
    }

    [Fact]
    public async Task A_correction_says_why_on_the_trail()
    {
        var field = await Host.FindAsync<AnnexField>(await RecordAsync(Host.Itjen));
        await Host.Get<CorrectAnnexField>().ExecuteAsync(CorrectionOf(field), Host.Itjen, Ct);
        Assert.Equal("NIP Baru", (await Host.FindAsync<AnnexField>(field.Id)).Name);
        Assert.Equal("Nama menurut Lampiran", (await Host.LastEntryAsync()).Reason);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told()
    {
        var field = await Host.FindAsync<AnnexField>(await RecordAsync(Host.Itjen));
        await Host.Get<CorrectAnnexField>().ExecuteAsync(CorrectionOf(field), Host.Itjen, Ct);
        await Assert.ThrowsAsync<FactChanged>(() => Host.Get<CorrectAnnexField>().ExecuteAsync(CorrectionOf(field), Host.Itjen, Ct));
    }

    [Fact]
    public async Task A_void_field_leaves_the_list()
    {
        var field = await Host.FindAsync<AnnexField>(await RecordAsync(Host.Itjen));
        await VoidAsync(field, Host.Itjen);
        Assert.Empty(await Host.Get<AnnexQueries>().ListAsync(Ct));
    }

    private Task<Guid> RecordAsync(Actor by) => Host.Get<RecordAnnexField>().ExecuteAsync(new AnnexFieldInput { Name = "NIP", Format = "18 digit" }, by, Ct);

    private Task VoidAsync(AnnexField field, Actor by) =>
        Host.Get<VoidFact>().ExecuteAsync<AnnexField>(new VoidFact.Input { FactId = field.Id, Version = field.Version, Reason = "Tercatat ganda" }, by, Ct);

    private static AnnexFieldInput CorrectionOf(AnnexField field) =>
        new() { Id = field.Id, Version = field.Version, IsCorrection = true, Name = "NIP Baru", Reason = "Nama menurut Lampiran" };
}
