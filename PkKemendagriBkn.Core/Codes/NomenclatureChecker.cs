using static PkKemendagriBkn.Core.Codes.PositionTrap;

namespace PkKemendagriBkn.Core.Codes;

/// <summary>
/// Tells of each line of a list of positions what it is: a current position, an old one with its successor, or one of the traps that
/// such lists hold. An id weighs more than a code, a code more than a label; what contradicts itself is not decided.
/// </summary>
/// <param name="registered">Functional positions of the code set versions in force; what the agreement is about is known without them.</param>
/// <param name="pairs">The mappings in force; see <see cref="NomenclaturePair.InForce"/>.</param>
public sealed class NomenclatureChecker(IEnumerable<KnownPosition> registered, IEnumerable<NomenclaturePair> pairs)
{
    private readonly Dictionary<string, NomenclaturePair> successors = pairs.ToDictionary(p => ReferenceCode.KeyOf(p.OldId), StringComparer.Ordinal);
    private readonly List<KnownPosition> known = [.. KnownPositions.All, .. registered];
    private Dictionary<string, KnownPosition>? byId, byCode, byBareCode, byName;

    private Dictionary<string, KnownPosition> ById => byId ??= Index(known.Where(p => p.Id is not null), p => ReferenceCode.KeyOf(p.Id!));
    private Dictionary<string, KnownPosition> ByCode => byCode ??= Index(known.Where(p => p.Code is not null), p => p.Code!);
    private Dictionary<string, KnownPosition> ByBareCode => byBareCode ??= Index(known.Where(p => p.Code is ['0', ..]), p => p.Code!.TrimStart('0'));
    private Dictionary<string, KnownPosition> ByName => byName ??= Index(known, p => ReferenceCode.KeyOf(p.Name));

    public PositionFinding Check(PositionLine line)
    {
        var traps = new List<PositionTrap>();
        var named = (Id: FindId(line.Id, traps), Code: FindCode(line.Code, traps));
        var label = line.Label is { Length: > 0 } text ? PositionLabel.Read(text) : null;
        var byLabel = FindLabel(line.Label, label, traps);
        var found = named.Id ?? named.Code ?? byLabel;
        if (found is null)
            return new PositionFinding(line, WithoutPosition(label, traps), null, null, null, traps);

        var pair = PairOf(found);
        if (named is { Id: not null, Code: not null } && named.Id != named.Code || Contradicts(found, label, byLabel))
        {
            // An old id or code beside the new name, or the other way round: half of the line has been brought up to date.
            var others = new[] { named.Id, named.Code, byLabel }.OfType<KnownPosition>().Distinct().ToList();
            var old = others.Count < 2 || label is not null && byLabel is null
                ? null
                : others.Find(p => PairOf(p) is { } own && others.TrueForAll(o => o == p || SameId(o.Id, own.NewId)));
            if (old is null)
                return new PositionFinding(line, PositionVerdict.Contradiction, found, null, null, traps);
            traps.Add(OldAndNewMixed);
            pair = PairOf(old);
        }

        var verdict = pair is not null ? PositionVerdict.Replaced : found switch
        {
            { Family: PositionFamily.LookAlike } => PositionVerdict.LookAlike,
            { Family: PositionFamily.OtherAuditor } => PositionVerdict.OtherAuditor,
            { Status: CodeStatus.Old } => PositionVerdict.Retired,
            { Family: PositionFamily.Other } => PositionVerdict.OtherPosition,
            _ => PositionVerdict.Current,
        };
        var suggested = pair is not null ? SuccessorOf(pair) : traps.Exists(t => t is not RestIgnored) && verdict == PositionVerdict.Current ? found : null;
        return new PositionFinding(line, verdict, found, suggested, pair, traps);
    }

    private KnownPosition? FindId(string? id, List<PositionTrap> traps)
    {
        if (string.IsNullOrWhiteSpace(id))
            return null;
        if (ById.TryGetValue(ReferenceCode.KeyOf(id), out var found))
        {
            if (found.Id != id.Trim())
                traps.Add(IdCaseDiffers);
            return found;
        }

        traps.Add(KnownPositions.Groups.ContainsKey(id.Trim()) ? GroupId : IdUnknown);
        return null;
    }

    private KnownPosition? FindCode(string? code, List<PositionTrap> traps)
    {
        if (string.IsNullOrWhiteSpace(code))
            return null;
        if (ByCode.TryGetValue(code.Trim(), out var found))
            return found;
        if (ByBareCode.TryGetValue(code.Trim(), out found))
        {
            traps.Add(LeadingZeroLost);
            return found;
        }

        traps.Add(CodeUnknown);
        return null;
    }

    private KnownPosition? FindLabel(string? text, PositionLabel? label, List<PositionTrap> traps)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (ByName.TryGetValue(ReferenceCode.KeyOf(text), out var exact))
            return exact;
        if (label is null)
        {
            traps.Add(LabelUnknown);
            return null;
        }

        var found = label.Family switch
        {
            PositionFamily.LookAlike or PositionFamily.OtherAuditor =>
                known.Find(p => p.Family == label.Family && text.Contains(p.Name, StringComparison.OrdinalIgnoreCase))
                    ?? known.Find(p => p.Family == label.Family),
            PositionFamily.Other => null,
            _ => label.Jenjang is null ? null : known.Find(p => p.Family == label.Family && p.Jenjang == label.Jenjang),
        };
        if (found is null)
            return null;
        if (label is { Family: PositionFamily.Auditor, NamesPelaksana: true })
            traps.Add(OldAuditorLabel);
        else if (label.Family is PositionFamily.Ppupd or PositionFamily.PengawasPemerintahan or PositionFamily.Auditor)
            traps.Add(AliasLabel);
        if (label.Rest.Length > 0 && label.Family is not (PositionFamily.OtherAuditor or PositionFamily.LookAlike))
            traps.Add(RestIgnored);
        return found;
    }

    /// <summary>What can be said of a line of which neither id, code nor label leads to a position.</summary>
    private static PositionVerdict WithoutPosition(PositionLabel? label, List<PositionTrap> traps) => label switch
    {
        { Family: PositionFamily.Other, NamesPelaksana: true } => PositionVerdict.ApipPelaksana,
        { HasSeveralJenjang: true } => PositionVerdict.SeveralJenjang,
        { Family: PositionFamily.PengawasPemerintahan, Jenjang: "UT" } => PositionVerdict.NoPredecessor,
        { Jenjang: not null } => PositionVerdict.NoSuchJenjang,
        // Words between the family and a jenjang that is nowhere to be seen make another position, such as an auditor of something.
        { Rest.Length: > 0 } => PositionVerdict.Unknown,
        not null => PositionVerdict.JenjangMissing,
        null => traps.Contains(GroupId) ? PositionVerdict.JenjangMissing : PositionVerdict.Unknown,
    };

    /// <summary>Whether the label speaks of something else than the position that the id or code names.</summary>
    private static bool Contradicts(KnownPosition found, PositionLabel? label, KnownPosition? byLabel)
    {
        if (byLabel is not null && byLabel == found || label is null)
            return false;
        return label.Family != found.Family || label.HasSeveralJenjang
            || label.Jenjang is not null && found.Jenjang is not null && label.Jenjang != found.Jenjang;
    }

    private NomenclaturePair? PairOf(KnownPosition position) => position.Id is null ? null : successors.GetValueOrDefault(ReferenceCode.KeyOf(position.Id));

    private KnownPosition SuccessorOf(NomenclaturePair pair) =>
        ById.GetValueOrDefault(ReferenceCode.KeyOf(pair.NewId))
            ?? new KnownPosition(PositionFamily.Other, pair.NewName, null, pair.NewCode, CodeStatus.New, pair.NewId);

    private static bool SameId(string? one, string other) => one is not null && ReferenceCode.KeyOf(one) == ReferenceCode.KeyOf(other);

    /// <summary>The first that is known by a key: what the agreement is about before what the register holds.</summary>
    private static Dictionary<string, KnownPosition> Index(IEnumerable<KnownPosition> positions, Func<KnownPosition, string> key) =>
        positions.GroupBy(key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
}
