using System.Text.Json.Serialization;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Drafting;

namespace PkKemendagriBkn.Core.Minutes;

/// <summary>A data set that was matched: which, as received when, and the digest of its file where it was a file.</summary>
public sealed record MatchedDataSet(Guid? DeliveryId, string Title, DateOnly? ReceivedOn, string? FileSha256);

/// <summary>Lines of one side's file that could not be matched.</summary>
public sealed record SideFaults(long Invalid, long Duplicates, long Rejected);

/// <summary>What matching one kind of data gave, in rows.</summary>
/// <param name="Invalid">Of both sides together, as minutes had it before each side told its own.</param>
/// <param name="Duplicates">The same.</param>
public sealed record MatchResult(string Title, long Matched, long Differing, long MissingAtFirst, long MissingAtSecond, long Invalid, long Duplicates)
{
    /// <summary>What each side tells of its own lines; both null in minutes that were drafted before.</summary>
    public SideFaults? First { get; init; }
    public SideFaults? Second { get; init; }

    /// <summary>Whether the lines of each side are accounted for.</summary>
    [JsonIgnore]
    public bool HasSides => First is not null && Second is not null;

    /// <summary>All rows that were looked at, of neither file alone.</summary>
    [JsonIgnore]
    public long Total => Matched + Differing + MissingAtFirst + MissingAtSecond + Invalid + Duplicates;

    /// <summary>The lines of the first party's file: equal, differing, only there, invalid, duplicate, rejected.</summary>
    [JsonIgnore]
    public long LinesAtFirst => Matched + Differing + MissingAtSecond + SumOf(First);

    /// <summary>The same of the second party's file.</summary>
    [JsonIgnore]
    public long LinesAtSecond => Matched + Differing + MissingAtFirst + SumOf(Second);

    /// <summary>The least of its figures: none may be below 0.</summary>
    [JsonIgnore]
    public long Least => new[]
    {
        Matched, Differing, MissingAtFirst, MissingAtSecond, Invalid, Duplicates, LeastOf(First), LeastOf(Second),
    }.Min();

    /// <summary>A row to be typed in.</summary>
    public static MatchResult Empty { get; } = new("", 0, 0, 0, 0, 0, 0) { First = new(0, 0, 0), Second = new(0, 0, 0) };

    private static long SumOf(SideFaults? side) => side is null ? 0 : side.Invalid + side.Duplicates + side.Rejected;

    private static long LeastOf(SideFaults? side) => side is null ? 0 : Math.Min(Math.Min(side.Invalid, side.Duplicates), side.Rejected);
}

/// <summary>How many rows differ in one field.</summary>
public sealed record FieldDifference(string Field, long Rows);

/// <summary>An objection to one item, and who raised it.</summary>
public sealed record Objection(string Item, Party RaisedBy, string RaisedByName, string Text);

/// <summary>The content of a berita acara hasil pemadanan data (Pasal 3(2)c, 4(1)e).</summary>
public sealed record MinutesContent
{
    public string FirstNumber { get; init; } = "";
    public string SecondNumber { get; init; } = "";
    public string About { get; init; } = "Hasil Pemadanan Data Aparatur Sipil Negara";
    public DateOnly? HeldOn { get; init; }
    public string Place { get; init; } = "";
    public IReadOnlyList<Person> Signers { get; init; } = [];
    public IReadOnlyList<Person> Participants { get; init; } = [];
    public IReadOnlyList<MatchedDataSet> DataSets { get; init; } = [];
    public IReadOnlyList<MatchResult> Results { get; init; } = [];
    public IReadOnlyList<FieldDifference> Differences { get; init; } = [];

    /// <summary>The run of the portal from which data sets, results and differences come; null where the matching was done elsewhere.</summary>
    public RunRecord? Run { get; init; }
    public IReadOnlyList<PlannedFollowUp> FollowUps { get; init; } = [];
    public IReadOnlyList<Objection> Objections { get; init; } = [];

    /// <summary>The files that belong to it; the portal names them when it freezes the words.</summary>
    public IReadOnlyList<AttachedFile> Attachments { get; init; } = [];

    /// <summary>Course of the meeting and remarks, as typed; see <see cref="Markup"/>.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Whether what comes from a run says the same as in another edition of these minutes, where there is a run at all.</summary>
    public bool HasFiguresOf(MinutesContent other) => (Run is null && other.Run is null)
        || CanonicalContent.Of(new { Run, DataSets, Results, Differences })
            == CanonicalContent.Of(new { other.Run, other.DataSets, other.Results, other.Differences });

    /// <summary>What is still missing or wrong before it can be offered, in Indonesian, with the field it is about.</summary>
    /// <param name="today">Nothing that has not happened is put into minutes.</param>
    public IEnumerable<(string Field, string Sentence)> Gaps(DateOnly today)
    {
        if (HeldOn is null)
            yield return (nameof(HeldOn), "Isi tanggal pemadanan dilaksanakan.");
        if (HeldOn > today)
            yield return (nameof(HeldOn), "Tanggal pemadanan belum tiba. Isi tanggal hari ini atau sebelumnya.");
        if (string.IsNullOrWhiteSpace(Place))
            yield return (nameof(Place), "Isi tempat pemadanan dilaksanakan.");
        foreach (var party in new[] { Party.First, Party.Second })
        {
            var name = party == Party.First ? "PIHAK KESATU" : "PIHAK KEDUA";
            if (Signers.Count(s => s.Party == party && s.Name.Length > 0 && s.Position.Length > 0) != 1)
                yield return (nameof(Signers), $"Isi nama dan jabatan penanda tangan {name}.");
            if (Participants.All(p => p.Party != party))
                yield return (nameof(Participants), $"Isi paling sedikit satu peserta dari {name}.");
        }

        foreach (var sentence in Person.GapsOf(Signers))
            yield return (nameof(Signers), sentence);
        if (DataSets.Count == 0)
            yield return (nameof(DataSets), "Sebutkan paling sedikit satu data yang dipadankan.");
        if (Results.Count == 0)
            yield return (nameof(Results), "Isi hasil pemadanan paling sedikit satu baris.");
        if (Results.Any(r => r.Least < 0))
            yield return (nameof(Results), "Hasil pemadanan tidak boleh kurang dari 0.");
        if (Differences.Any(d => d.Rows > Results.Sum(r => r.Differing)))
            yield return (nameof(Differences), "Baris yang berbeda pada satu unsur tidak boleh melebihi jumlah baris yang berbeda.");
    }
}
