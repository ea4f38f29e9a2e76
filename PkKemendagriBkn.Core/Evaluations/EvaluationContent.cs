using System.Text.Json.Serialization;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Drafting;

namespace PkKemendagriBkn.Core.Evaluations;

/// <summary>A finding, tied to the clause that it is measured by.</summary>
public sealed record Finding(string Key, string Clause, string Text, string Recommendation);

/// <summary>One point of the agenda; <see cref="Path"/> leads to what the facts show about it.</summary>
public sealed record AgendaItem(string Text, string? Path = null);

/// <summary>The content of the minutes of a monitoring and evaluation (Pasal 8).</summary>
public sealed record EvaluationContent
{
    public EvaluationHolder By { get; init; }
    public string FirstNumber { get; init; } = "";
    public string SecondNumber { get; init; } = "";
    public DateOnly? HeldOn { get; init; }
    public string Place { get; init; } = "";
    public string? Period { get; init; }
    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];
    public IReadOnlyList<Person> Signers { get; init; } = [];
    public IReadOnlyList<Person> Participants { get; init; } = [];
    public IReadOnlyList<Finding> Findings { get; init; } = [];
    public IReadOnlyList<PlannedFollowUp> FollowUps { get; init; } = [];

    /// <summary>The files that belong to it; the portal names them when it freezes the words.</summary>
    public IReadOnlyList<AttachedFile> Attachments { get; init; } = [];

    /// <summary>Conclusion as typed; see <see cref="Markup"/>.</summary>
    public string Conclusion { get; init; } = "";

    /// <summary>The parties whose people sign.</summary>
    [JsonIgnore]
    public IReadOnlyList<Party> Sides => By switch
    {
        EvaluationHolder.First => [Party.First],
        EvaluationHolder.Second => [Party.Second],
        _ => [Party.First, Party.Second],
    };

    /// <summary>What is still missing or wrong before it can leave the drafter, in Indonesian, with the field it is about.</summary>
    public IEnumerable<(string Field, string Sentence)> Gaps(DateOnly today)
    {
        if (HeldOn is null)
            yield return (nameof(HeldOn), "Isi tanggal evaluasi dilaksanakan.");
        if (HeldOn > today)
            yield return (nameof(HeldOn), "Tanggal evaluasi belum tiba. Isi tanggal hari ini atau sebelumnya.");
        if (string.IsNullOrWhiteSpace(Place))
            yield return (nameof(Place), "Isi tempat evaluasi dilaksanakan.");
        foreach (var party in Sides)
        {
            var name = party == Party.First ? "PIHAK KESATU" : "PIHAK KEDUA";
            if (Signers.Count(s => s.Party == party && s.Name.Length > 0 && s.Position.Length > 0) != 1)
                yield return (nameof(Signers), $"Isi nama dan jabatan penanda tangan {name}.");
            if (Participants.All(p => p.Party != party))
                yield return (nameof(Participants), $"Isi paling sedikit satu peserta dari {name}.");
        }

        foreach (var sentence in Person.GapsOf(Signers))
            yield return (nameof(Signers), sentence);
        if (Findings.Any(f => string.IsNullOrWhiteSpace(f.Text)))
            yield return (nameof(Findings), "Isi uraian setiap temuan, atau hapus temuan yang kosong.");
        if (Findings.Any(f => !PksAgreement.Instance.HasClause(f.Clause)))
            yield return (nameof(Findings), "Pilih pasal yang menjadi ukuran setiap temuan.");
        if (FollowUps.Any(f => string.IsNullOrWhiteSpace(f.Text)))
            yield return (nameof(FollowUps), "Isi uraian setiap tindak lanjut, atau hapus baris yang kosong.");
        if (FollowUps.Any(f => f.DueOn is null))
            yield return (nameof(FollowUps), "Isi batas waktu setiap tindak lanjut.");
        if (string.IsNullOrWhiteSpace(Conclusion))
            yield return (nameof(Conclusion), "Tulis kesimpulan evaluasi.");
    }
}
