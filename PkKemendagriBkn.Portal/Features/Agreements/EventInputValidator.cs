using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Deadlines;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Agreements;

/// <summary>What must be typed for each kind of event, and what cannot be true.</summary>
public sealed class EventInputValidator : FactInputValidator<EventInput>
{
    public EventInputValidator()
    {
        RuleFor(i => i.Kind).IsInEnum().WithMessage("Pilih jenis peristiwa dari daftar.");
        RuleFor(i => i.Notice).IsInEnum().WithMessage("Pilih perpanjangan atau pengakhiran dari daftar.");
        RuleFor(i => i.Provider).IsInEnum().WithMessage("Pilih pihak pemberi data dari daftar.");
        RuleFor(i => i.Method).IsInEnum().WithMessage("Pilih cara pertukaran dari daftar.");
        RuleFor(i => i.Description).NotEmpty().WithMessage("Tulis uraian peristiwa.").AtMost((AgreementEvent a) => a.Description, "Uraian");
        When(i => i.Kind == EventKind.ForceMajeure, ForForceMajeure);
        When(i => i.Kind == EventKind.TermNotice, ForTermNotice);
        When(i => i.Kind == EventKind.TermChange, ForTermChange);
        When(i => i.Kind == EventKind.Incident, ForIncident);
        When(i => i.Kind == EventKind.Addendum, ForAddendum);
        When(i => i.Kind == EventKind.AgreedReading, ForAgreedReading);
        When(i => EventKinds.HasEditions(i.Kind), () => RuleFor(i => i.EffectiveOn).NotNull().WithMessage("Isi hari mulai berlakunya.").WithinTheTerm());
        When(i => i.Kind == EventKind.AnnexEdition, () => RuleFor(i => i.Elements).Must(elements => AnnexElementInput.Fault(elements) is null)
            .WithMessage(i => AnnexElementInput.Fault(i.Elements)));
        When(i => i.Kind == EventKind.ExchangeMethod, ForExchangeMethod);

        When(i => i.Entry is not null, ForEntry);

        // A notice under Pasal 7(2) is in writing, and a change of the term is what both parties have signed.
        When(i => i.Kind is EventKind.TermNotice or EventKind.TermChange or EventKind.Addendum, RequireLetter);
    }

    private void ForEntry()
    {
        RuleFor(i => i.On).NotNull().WithMessage("Isi tanggalnya.").PastOrToday(i => i.Today).WithinTheTerm();
        RuleFor(i => i.LastOn).NotNull().When(i => EntryKinds.Of(i.Entry!).NeedsLastDay).WithMessage("Isi tanggal terakhirnya.")
            .Must((i, on) => !(on < i.On)).WithMessage("Tanggal terakhir tidak boleh mendahului tanggal mulainya.");
        RuleFor(i => i.Entry).Custom((entry, context) =>
        {
            foreach (var field in EntryKinds.Of(entry!).Fields)
                if (field.Fault(entry!) is { } fault)
                    context.AddFailure($"{nameof(EventInput.Entry)}.{field.Property.Name}", fault);
        });
    }

    private void ForAddendum()
    {
        RuleFor(i => i.AgreedOn).NotNull().WithMessage("Isi tanggal kesepakatan.").PastOrToday(i => i.Today).WithinTheTerm();
        RuleFor(i => i.EffectiveOn).NotNull().WithMessage("Isi tanggal adendum mulai berlaku.").WithinTheTerm();
        RuleFor(i => i.FeedbackMonths).InclusiveBetween(1, 36).WithMessage("Isi 1 sampai 36 bulan, atau kosongkan bila tidak diubah.");
        RuleFor(i => i.RequestedReportMonths).InclusiveBetween(1, 36).WithMessage("Isi 1 sampai 36 bulan, atau kosongkan bila tidak diubah.");
        RuleFor(i => i.ForceMajeureNoticeDays).InclusiveBetween(1, 365).WithMessage("Isi 1 sampai 365 hari, atau kosongkan bila tidak diubah.");
        RuleFor(i => i.RepresentativeNoticeDays).InclusiveBetween(1, 365).WithMessage("Isi 1 sampai 365 hari, atau kosongkan bila tidak diubah.");
        RuleFor(i => i.TermNoticeMonths).InclusiveBetween(1, 36).WithMessage("Isi 1 sampai 36 bulan, atau kosongkan bila tidak diubah.");
        RuleFor(i => i.PerYear).InclusiveBetween(1, 12).WithMessage("Isi 1 sampai 12 kali, atau kosongkan bila tidak diubah.");
        RuleFor(i => i.FeedbackMonths).Must((i, _) => i.Texts.Count > 0 || AddendumNumbers.Of(i).Any())
            .WithMessage("Isi paling sedikit satu angka atau satu klausul yang diubah adendum ini.");
        RuleFor(i => i.Texts).Must((i, texts) => ClauseTextInput.Fault(texts, i.Wording) is null).WithMessage(i => ClauseTextInput.Fault(i.Texts, i.Wording));
    }

    private void ForExchangeMethod()
    {
        RuleFor(i => i.Method).NotNull().WithMessage("Pilih cara pertukaran.");
        RuleFor(i => i.Endpoint).NotEmpty().WithMessage("Isi alamat atau nama layanannya.")
            .AtMost((ExchangeMethod m) => m.Endpoint, "Alamat atau nama layanan");
        RuleFor(i => i.Cadence).NotEmpty().WithMessage("Isi seberapa sering data dipertukarkan.").AtMost((ExchangeMethod m) => m.Cadence, "Frekuensi");
        RuleFor(i => i.Security).NotEmpty().WithMessage("Uraikan pengamanannya.").AtMost((ExchangeMethod m) => m.Security, "Pengamanan");
        RuleFor(i => i.Contact).NotEmpty().WithMessage("Isi narahubung kedua pihak.").AtMost((ExchangeMethod m) => m.Contact, "Narahubung");
    }

    private void ForAgreedReading()
    {
        RuleFor(i => i.AmbiguityId).NotEmpty().WithMessage("Pilih hal yang ditetapkan pembacaannya.");
        RuleFor(i => i.ReadingId).NotEmpty().WithMessage("Pilih pembacaan yang disepakati.")
            .Must((i, reading) => string.IsNullOrEmpty(reading) || CanBeInForce(i.AmbiguityId, reading))
            .WithMessage("Pembacaan itu tidak dapat diberlakukan oleh portal.");
        RuleFor(i => i.EffectiveOn).NotNull().WithMessage("Isi hari sejak pembacaan itu disepakati berlaku.").WithinTheTerm();
    }

    private static bool CanBeInForce(string? ambiguityId, string readingId) =>
        PksAgreement.Instance.Interpretations.Ambiguities.Any(a => a.Id == ambiguityId && a.Readings.Any(r => r.Id == readingId && r.Setting is not null));

    private void ForForceMajeure()
    {
        RuleFor(i => i.StartedOn).NotNull().WithMessage("Isi tanggal mulai keadaan kahar.").PastOrToday(i => i.Today).WithinTheTerm();
        RuleFor(i => i.EndedOn).PastOrToday(i => i.Today)
            .Must((i, on) => !(on < i.StartedOn)).WithMessage("Tanggal berakhir tidak boleh mendahului tanggal mulai.");
        RuleFor(i => i.NotifiedOn).PastOrToday(i => i.Today)
            .Must((i, on) => !(on < i.StartedOn)).WithMessage("Pemberitahuan tidak mungkin mendahului keadaan kahar.");
        RuleFor(i => i.StatementOn).PastOrToday(i => i.Today)
            .Must((i, on) => !(on < i.StartedOn)).WithMessage("Pernyataan pejabat tidak mungkin mendahului keadaan kahar.");
        RuleFor(i => i.Relieves).Must(duties => (duties & RelievedDuties.All) != RelievedDuties.None)
            .WithMessage("Pilih paling sedikit satu kewajiban yang terhambat.");
    }

    private void ForTermNotice()
    {
        RuleFor(i => i.Notice).NotNull().WithMessage("Pilih perpanjangan atau pengakhiran.");
        RuleFor(i => i.GivenOn).NotNull().WithMessage("Isi tanggal pemberitahuan disampaikan.").PastOrToday(i => i.Today).WithinTheTerm()
            .Must((i, on) => !(on < i.Letter.DatedOn)).WithMessage("Pemberitahuan tidak mungkin disampaikan sebelum tanggal surat.");
        RuleFor(i => i.IntendedEndsOn).Must((i, on) => on is null || on > i.CurrentEndsOn).When(i => i.Notice == NoticeKind.Extend)
            .WithMessage(i => $"Perpanjangan harus melampaui akhir masa berlaku, yaitu {IndonesianDates.Long(i.CurrentEndsOn)}; atau kosongkan.");
        RuleFor(i => i.IntendedEndsOn).Must((i, on) => on is null || on < i.CurrentEndsOn).When(i => i.Notice == NoticeKind.Terminate)
            .WithMessage(i => $"Pengakhiran harus mendahului akhir masa berlaku, yaitu {IndonesianDates.Long(i.CurrentEndsOn)}; atau kosongkan.");
        RuleFor(i => i.IntendedEndsOn).Must((i, on) => !(on < i.GivenOn)).When(i => i.Notice == NoticeKind.Terminate)
            .WithMessage("Akhir yang dikehendaki tidak boleh mendahului pemberitahuannya.");
    }

    private void ForTermChange()
    {
        RuleFor(i => i.Notice).NotNull().WithMessage("Pilih perpanjangan atau pengakhiran.");
        RuleFor(i => i.AgreedOn).NotNull().WithMessage("Isi tanggal kesepakatan.").PastOrToday(i => i.Today).WithinTheTerm();
        RuleFor(i => i.NewEndsOn).NotNull().WithMessage("Isi hari pertama perjanjian tidak lagi berlaku.");
        RuleFor(i => i.NewEndsOn).Must((i, on) => on is null || on > i.CurrentEndsOn).When(i => i.Notice == NoticeKind.Extend)
            .WithMessage(i => $"Perpanjangan harus melampaui akhir masa berlaku saat ini, yaitu {IndonesianDates.Long(i.CurrentEndsOn)}.");
        RuleFor(i => i.NewEndsOn).Must((i, on) => on is null || on < i.CurrentEndsOn).When(i => i.Notice == NoticeKind.Terminate)
            .WithMessage(i => $"Pengakhiran harus mendahului akhir masa berlaku saat ini, yaitu {IndonesianDates.Long(i.CurrentEndsOn)}.");
        RuleFor(i => i.NewEndsOn).Must((i, on) => !(on < i.AgreedOn)).When(i => i.Notice == NoticeKind.Terminate)
            .WithMessage("Perjanjian tidak dapat diakhiri sejak hari sebelum kesepakatannya.");
    }

    private void ForIncident()
    {
        RuleFor(i => i.Persons).GreaterThanOrEqualTo(0).WithMessage("Isi jumlah orang, 0 atau lebih; kosongkan bila belum diketahui.");
        RuleFor(i => i.DiscoveredOn).NotNull().WithMessage("Isi tanggal insiden diketahui.").PastOrToday(i => i.Today).WithinTheTerm();
        RuleFor(i => i.DiscoveredTime).NotNull().WithMessage("Isi pukul berapa insiden diketahui (WIB): batasnya dihitung dalam jam.")
            .Must((i, _) => !(i.DiscoveredAt > i.Now)).WithMessage("Waktu itu belum tiba.");
        RuleFor(i => i.NotifiedOn).PastOrToday(i => i.Today);
        RuleFor(i => i.NotifiedOn).NotNull().When(i => i.NotifiedTime is not null).WithMessage("Isi tanggal pemberitahuan.");
        RuleFor(i => i.NotifiedTime).NotNull().When(i => i.NotifiedOn is not null).WithMessage("Isi pukul berapa pemberitahuan disampaikan (WIB).");
        RuleFor(i => i.NotifiedTime)
            .Must((i, _) => !(i.NotifiedAt < i.DiscoveredAt))
            .WithMessage("Pemberitahuan tidak mungkin mendahului diketahuinya insiden.")
            .Must((i, _) => !(i.NotifiedAt > i.Now)).WithMessage("Waktu itu belum tiba.");
    }
}
