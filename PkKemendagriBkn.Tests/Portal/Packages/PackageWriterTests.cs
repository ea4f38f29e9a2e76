using System.Text;
using System.Text.Json;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.EvidencePackages;
using PkKemendagriBkn.Portal.Evidence;
using PkKemendagriBkn.Portal.Features.Corrections;
using PkKemendagriBkn.Tests.Portal.Features.Correspondence;
using PkKemendagriBkn.Tests.Support;

namespace PkKemendagriBkn.Tests.Portal.Packages;

public sealed class PackageWriterTests : FeatureTests
{
    private static readonly DateOnly Inside = new(2026, 3, 4);
    private static readonly byte[] Other = [.. SampleFiles.Pdf, (byte)'\n'];

    private Actor Auditor => Host.As(Role.Auditor, null);

    [Fact]
    public async Task The_manifest_of_an_unpacked_package_is_what_sha256sum_accepts()
    {
        await PackageSteps.LetterWithFileAsync(Host, Inside, SampleFiles.Pdf);
        var (package, files) = await PackageSteps.MakeAsync(Host, Host.Itjen);
        var folder = Directory.CreateTempSubdirectory("paket-");
        try
        {
            System.IO.Compression.ZipFile.ExtractToDirectory(Host.Get<PkKemendagriBkn.Portal.Packages.PackageFiles>().PathOf(package.Id), folder.FullName);
            var (code, output) = PackageSteps.RunSha256Sum(folder.FullName);
            Assert.Equal(0, code);
            Assert.Equal(files.Count - 1, output.Split('\n').Count(l => l.EndsWith(": OK", StringComparison.Ordinal)));
            Assert.Equal(files.Count, package.Files);

            await File.AppendAllTextAsync(Path.Combine(folder.FullName, PackageNames.ReadMe), "x", Ct);
            Assert.Equal(1, PackageSteps.RunSha256Sum(folder.FullName).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Every_name_in_it_is_safe_stands_once_and_tells_of_nobody()
    {
        await PackageSteps.LetterWithFileAsync(Host, Inside, SampleFiles.Pdf, "SK Budi Santoso 197001012000031001.pdf");
        var (_, files) = await PackageSteps.MakeAsync(Host, Host.Itjen);
        Assert.All(files.Keys, name => Assert.True(PackageNames.IsSafe(name), name));
        Assert.DoesNotContain(files.Keys, name => name.Contains("budi", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(files.Where(f => !f.Key.Contains("/bukti/", StringComparison.Ordinal)),
            f => Encoding.UTF8.GetString(f.Value).Contains("197001012000031001", StringComparison.Ordinal));
        Assert.Contains("01-surat/daftar-surat.csv", files.Keys);
        Assert.Contains("07-naskah/daftar-naskah.csv", files.Keys);
        Assert.Contains("08-pengingat/buku-pengingat.csv", files.Keys);
        Assert.Contains("09-jejak-audit/jejak-audit.jsonl", files.Keys);
        Assert.Contains("10-status/tenggat.csv", files.Keys);
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(files["10-status/laporan-status.pdf"][..5]), StringComparison.Ordinal);
        Assert.Contains("sha256sum -c SHA256SUMS", Encoding.UTF8.GetString(files[PackageNames.ReadMe]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_belongs_to_the_period_is_in_it()
    {
        var (letter, _) = await PackageSteps.LetterWithFileAsync(Host, Inside, SampleFiles.Pdf);
        await PackageSteps.LetterWithFileAsync(Host, PackageSteps.From.AddDays(-1), Other, "sebelum.pdf");
        await PackageSteps.LetterWithFileAsync(Host, PackageSteps.To.AddDays(1), [.. Other, (byte)'\n'], "sesudah.pdf");
        await Host.UploadAsync(Host.Itjen, "belum-disimpan.png", SampleFiles.Png);
        var (_, files) = await PackageSteps.MakeAsync(Host, Host.Itjen);
        Assert.Equal(SampleFiles.Pdf, Assert.Single(files, f => f.Key.Contains("/bukti/", StringComparison.Ordinal)).Value);
        var list = Encoding.UTF8.GetString(files["01-surat/daftar-surat.csv"]);
        Assert.Equal(3, list.Split("\r\n").Length);
        Assert.Contains(letter.ToString(), list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_the_scan_refused_is_nowhere_in_it()
    {
        await Assert.ThrowsAsync<PkKemendagriBkn.Core.Evidence.EvidenceRefused>(() => PackageSteps.LetterWithFileAsync(Host, Inside,
            [.. SampleFiles.Pdf, .. TestVirus.Text]));
        var (_, files) = await PackageSteps.MakeAsync(Host, Auditor);
        Assert.DoesNotContain(files.Keys, f => f.Contains("/bukti/", StringComparison.Ordinal));
        Assert.DoesNotContain(files.Values, f => f.AsSpan().IndexOf(TestVirus.Text) >= 0);
    }

    [Theory]
    [InlineData(true, "hilang")]
    [InlineData(false, "tidak lagi sama")]
    public async Task Evidence_that_is_missing_or_changed_is_told_in_the_package_and_on_its_page_and_is_not_in_it(bool missing, string told)
    {
        await PackageSteps.LetterWithFileAsync(Host, Inside, SampleFiles.Pdf);
        await PackageSteps.LetterWithFileAsync(Host, Inside.AddDays(1), Other);
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SampleFiles.Pdf));
        var path = Host.Get<ContentStore>().PathOf(sha256);
        if (missing)
            File.Delete(path);
        else
            await File.AppendAllTextAsync(path, "x", Ct);

        var (package, files) = await PackageSteps.MakeAsync(Host, Host.Itjen);
        Assert.Equal(PackageState.Ready, package.State);
        var fault = Assert.Single(package.FaultLines);
        Assert.Contains(told, fault, StringComparison.Ordinal);
        Assert.Contains(sha256, Encoding.UTF8.GetString(files[PackageNames.Faults]), StringComparison.Ordinal);
        Assert.Contains("1 berkas bukti hilang", Encoding.UTF8.GetString(files[PackageNames.ReadMe]), StringComparison.Ordinal);
        Assert.Equal(Other, Assert.Single(files, f => f.Key.Contains("/bukti/", StringComparison.Ordinal)).Value);
        Assert.DoesNotContain(sha256, Encoding.UTF8.GetString(files[PackageNames.Sums]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_records_give_the_same_bytes()
    {
        await PackageSteps.LetterWithFileAsync(Host, Inside, SampleFiles.Pdf);
        var (first, _) = await PackageSteps.MakeAsync(Host, Host.Itjen);
        Host.Clock.Advance(TimeSpan.FromHours(5));
        var (second, _) = await PackageSteps.MakeAsync(Host, Host.Bkn);
        Assert.Equal((first.Sha256, first.Size), (second.Sha256, second.Size));
        await PackageSteps.LetterWithFileAsync(Host, Inside.AddDays(1), Other);
        Assert.NotEqual(first.Sha256, (await PackageSteps.MakeAsync(Host, Host.Itjen)).Package.Sha256);
    }

    [Fact]
    public async Task An_auditor_gets_the_trail_with_seals_that_can_be_computed_again_and_personal_values_masked()
    {
        var list = await Host.Get<RecordCorrectionList>().ExecuteAsync(new CorrectionListInput { Title = "Perbaikan", SubmittedOn = Inside }, Host.Itjen, Ct);
        await Host.Get<RecordCorrectionItem>().ExecuteAsync(new CorrectionItemInput
        {
            ListId = list, Nip = "200012312024121001", PersonName = "Budi Santoso", RecordKind = 8, Field = "TMT jabatan", ProposedValue = "baru",
            ProposedOn = Inside,
        }, Host.Itjen, Ct);
        var (_, files) = await PackageSteps.MakeAsync(Host, Auditor, to: Host.Today);
        var text = Encoding.UTF8.GetString(files["09-jejak-audit/jejak-audit.jsonl"]);
        Assert.DoesNotContain("Budi Santoso", text, StringComparison.Ordinal);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var trail = await Host.ReadAsync(db => Task.FromResult(db.AuditEntries.OrderBy(e => e.Sequence).ToList()));
        Assert.True(lines.Count > 3);
        var masked = 0;
        foreach (var (line, entry) in lines.Zip(trail.Where(e => e.Sequence >= lines[0].GetProperty("sequence").GetInt64())))
        {
            Assert.Equal(entry.Sequence, line.GetProperty("sequence").GetInt64());
            Assert.Equal(Convert.ToHexStringLower(entry.Hash), line.GetProperty("hash").GetString());
            if (line.TryGetProperty("masked", out _))
                masked++;
            else
                Assert.Equal(line.GetProperty("hash").GetString(), Convert.ToHexStringLower(AuditChain.Seal(Read(line), TestDatabase.Key.Bytes)));
        }

        Assert.Equal(1, masked);
        foreach (var (before, after) in lines.Zip(lines.Skip(1)))
            Assert.Equal(before.GetProperty("hash").GetString(), after.GetProperty("previousHash").GetString());
        Assert.Contains("Data pribadi dalam 1 entri disamarkan", Encoding.UTF8.GetString(files[PackageNames.ReadMe]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_look_at_the_trail_gets_its_seals_alone()
    {
        await Host.SendAsync("B-1/2026", on: Inside);
        var (package, files) = await PackageSteps.MakeAsync(Host, Host.As(Role.Leadership, Party.Second), to: Host.Today);
        Assert.False(package.WithTrail);
        var lines = Encoding.UTF8.GetString(files["09-jejak-audit/jejak-audit.jsonl"]).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Equal(["sequence", "atTicks", "at", "action", "previousHash", "hash"], l.EnumerateObject().Select(p => p.Name)));
    }

    private static AuditEntry Read(JsonElement line) => new()
    {
        Sequence = line.GetProperty("sequence").GetInt64(), Id = Guid.Parse(line.GetProperty("id").GetString()!),
        At = new DateTimeOffset(line.GetProperty("atTicks").GetInt64(), TimeSpan.Zero),
        ActorId = line.GetProperty("actorId").GetString() is { } actor ? Guid.Parse(actor) : null, ActorName = line.GetProperty("actorName").GetString()!,
        ActorParty = line.GetProperty("actorParty").GetString(),
        ActorRole = line.GetProperty("actorRole").GetString()!, Action = line.GetProperty("action").GetString()!,
        SubjectType = line.GetProperty("subjectType").GetString(),
        SubjectId = line.GetProperty("subjectId").GetString() is { } subject ? Guid.Parse(subject) : null, Reason = line.GetProperty("reason").GetString(),
        Changes = line.GetProperty("changes").GetString()!,
        PreviousHash = Convert.FromHexString(line.GetProperty("previousHash").GetString()!),
    };
}
