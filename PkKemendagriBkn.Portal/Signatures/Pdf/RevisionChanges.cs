namespace PkKemendagriBkn.Portal.Signatures.Pdf;

/// <summary>
/// What a revision changed of the one before it, beyond adding one invisible signature. A signature may add its own objects, its field to
/// the form and to the notes of a page, and nothing else: whatever a reader would see stays what was signed before.
/// </summary>
internal sealed class RevisionChanges
{
    /// <summary>What a signature field may say; no action, no parent, no flags that a program would act on.</summary>
    private static readonly HashSet<string> FieldKeys = new(StringComparer.Ordinal)
    {
        "Type", "Subtype", "FT", "T", "TU", "V", "F", "Ff", "Rect", "P", "AP", "DA", "MK",
    };

    /// <summary>A signature sets few of the objects that were there: catalogue, form, a page, its notes, the title.</summary>
    private const int MostChanged = 12;

    private readonly PdfFile file;
    private readonly int now;
    private readonly List<string> found = [];
    private readonly HashSet<string> fields;

    private RevisionChanges(PdfFile file, int revision)
    {
        (this.file, now) = (file, revision);
        var (before, after) = (file.FieldsOf(revision - 1), file.FieldsOf(revision));
        fields = [.. after.Skip(before.Count).Select(f => f.Canonical)];
        if (!IsPrefix(before, after))
            found.Add("the fields of the form");
    }

    /// <summary>Each change in a few words, in English; none when the revision only added one signature.</summary>
    public static IReadOnlyList<string> Of(PdfFile file, int revision)
    {
        var changes = new RevisionChanges(file, revision);
        changes.LookAtFields();
        changes.LookAtTrailer();
        var numbers = file.Revisions[revision].Offsets.Keys.Order().ToLookup(n => file.SetBy(n, revision - 1) < 0);
        changes.LookAtNew(numbers[true]);
        if (numbers[false].Skip(MostChanged).Any())
            changes.found.Add($"{numbers[false].Count()} objects");
        foreach (var number in numbers[false].Take(MostChanged))
            changes.LookAt(number);
        return changes.found;
    }

    private void LookAtFields()
    {
        if (fields.Count != 1)
            found.Add($"{fields.Count} new signatures");
        foreach (var field in file.FieldsOf(now).Where(f => fields.Contains(f.Canonical)))
        {
            if (!IsNewSignature(field))
                found.Add($"a field that is no invisible signature ({field})");
        }
    }

    private bool IsNewSignature(PdfValue field) =>
        field is PdfReference { Number: var number } && file.SetBy(number, now - 1) < 0 && file.Object(number, now) is PdfDictionary widget
        && widget["FT"] is PdfName { Name: "Sig" } && widget.Entries.Keys.All(FieldKeys.Contains)
        && widget["V"] is PdfReference { Number: var signature } && file.SetBy(signature, now - 1) < 0 && IsInvisible(widget);

    /// <summary>Whether a field takes no room on the page.</summary>
    private bool IsInvisible(PdfDictionary widget) => file.Follow(widget["Rect"], now) switch
    {
        null => widget["Rect"] is null,
        PdfArray { Items: [var left, var low, var right, var high] } => left.Canonical == right.Canonical && low.Canonical == high.Canonical,
        _ => false,
    };

    private void LookAtTrailer()
    {
        var (before, after) = (file.Revisions[now - 1].Trailer, file.Revisions[now].Trailer);
        if (before["Root"]?.Canonical != after["Root"]?.Canonical)
            found.Add("which object is the catalogue");
        if (after["Info"] is { } info && info.Canonical != before["Info"]?.Canonical)
            found.Add("which object holds the title");
        if (file.SizeIn(now) < file.SizeIn(now - 1))
            found.Add("how many objects there are");
    }

    /// <summary>A number that the file referred to and never set would make something appear once it is set.</summary>
    private void LookAtNew(IEnumerable<int> numbers)
    {
        var awaited = file.ObjectsIn(now - 1).SelectMany(o => o.Value.All).OfType<PdfReference>().Select(r => r.Number).ToHashSet();
        found.AddRange(numbers.Where(awaited.Contains).Select(n => $"object {n}, which was referred to before it was there"));
    }

    private void LookAt(int number)
    {
        var (before, after) = (file.Object(number, now - 1)!, file.Object(number, now)!);
        if (before.Canonical == after.Canonical && before is not PdfDictionary { HasStream: true } && after is not PdfDictionary { HasStream: true })
            return;
        var catalogue = file.CatalogueOf(now - 1);
        var isAllowed = (before, after) switch
        {
            (PdfDictionary { HasStream: false } was, PdfDictionary { HasStream: false } then) =>
                number == file.RootOf(now).Number ? SameBut(was, then, "AcroForm", "DSS", "Extensions") && IsFormKept(was["AcroForm"], then["AcroForm"])
                : IsRef(catalogue["AcroForm"], number) ? IsFormKept(was, then)
                : IsRef(file.Revisions[now].Trailer["Info"], number) ? SameBut(was, then, "ModDate", "Producer")
                : was.Is("Page") && SameBut(was, then, "Annots") && AreNotesKept(was["Annots"], then["Annots"]),
            (PdfArray was, PdfArray then) =>
                IsRef((file.Follow(catalogue["AcroForm"], now - 1) as PdfDictionary)?["Fields"], number)
                || (IsNotesOfPage(number) && AreNotesKept(was, then)),
            _ => false,
        };
        if (!isAllowed)
            found.Add($"object {number}");
    }

    /// <summary>The fields of the form are looked at by themselves.</summary>
    private bool IsFormKept(PdfValue? before, PdfValue? after) =>
        file.Follow(after, now) is PdfDictionary { HasStream: false } then
        && (file.Follow(before, now - 1) switch
        {
            null => then.Entries.Keys.All(k => k is "Fields" or "SigFlags" or "DR" or "DA"),
            PdfDictionary was => SameBut(was, then, "Fields", "SigFlags"),
            _ => false,
        });

    private bool AreNotesKept(PdfValue? before, PdfValue? after)
    {
        var was = file.Follow(before, now - 1) is PdfArray old ? old.Items : [];
        return file.Follow(after, now) is PdfArray then && IsPrefix(was, then.Items) && then.Items.Skip(was.Count).All(n => fields.Contains(n.Canonical));
    }

    private bool IsNotesOfPage(int number) =>
        file.ObjectsIn(now - 1).Any(o => o.Value is PdfDictionary page && page.Is("Page") && IsRef(page["Annots"], number));

    private static bool IsRef(PdfValue? value, int number) => value is PdfReference reference && reference.Number == number;

    private static bool IsPrefix(IReadOnlyList<PdfValue> before, IReadOnlyList<PdfValue> after) =>
        before.Count <= after.Count && before.Zip(after).All(p => p.First.Canonical == p.Second.Canonical);

    private static bool SameBut(PdfDictionary before, PdfDictionary after, params string[] names) =>
        before.Entries.Keys.Union(after.Entries.Keys).Except(names).All(k => before[k]?.Canonical == after[k]?.Canonical);
}
