using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Corrections;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Database;

/// <summary>What no screen shows is stored by no action: all of them save through one gate.</summary>
public sealed class UnseenCharacterTests : FeatureTests
{
    private const string Dirty = "Bu\u200Bdi\u202E Santoso\u0001Uji\uFEFF";

    [Fact]
    public async Task No_text_of_any_record_keeps_them()
    {
        var looked = await Host.ReadAsync(db =>
        {
            var count = 0;
            foreach (var type in db.Model.GetEntityTypes().Where(t => !UnseenCharacters.Sealed.Contains(t.ClrType) && !t.ClrType.IsAbstract))
            {
                var entry = db.Entry(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type.ClrType));
                foreach (var key in entry.Properties.Where(p => p.Metadata.ClrType == typeof(string) && p.Metadata.IsPrimaryKey()))
                    key.CurrentValue = "kunci";
                entry.State = EntityState.Added;
                var texts = entry.Properties.Where(p => p.Metadata.ClrType == typeof(string) && !p.Metadata.IsPrimaryKey()).ToList();
                texts.ForEach(p => p.CurrentValue = Dirty);
                UnseenCharacters.Remove(db.ChangeTracker);
                Assert.All(texts, p => Assert.Equal((p.Metadata, "Budi Santoso Uji"), (p.Metadata, p.CurrentValue)));
                count += texts.Count;
                entry.State = EntityState.Detached;
            }

            return Task.FromResult(count);
        });
        Assert.True(looked > 150, $"Only {looked} texts were looked at.");
    }

    [Fact]
    public async Task An_action_stores_and_records_the_clean_text()
    {
        var id = await Host.Get<RecordCorrectionList>()
            .ExecuteAsync(new CorrectionListInput { Title = Dirty, SubmittedOn = new DateOnly(2026, 2, 2) }, Host.Itjen, Ct);
        Assert.Equal("Budi Santoso Uji", (await Host.FindAsync<CorrectionList>(id)).Title);
        Assert.DoesNotContain("200b", (await Host.LastEntryAsync()).Changes, StringComparison.OrdinalIgnoreCase);
        Assert.False(PlainText.HasUnseen((await Host.LastEntryAsync()).Changes));
    }
}
