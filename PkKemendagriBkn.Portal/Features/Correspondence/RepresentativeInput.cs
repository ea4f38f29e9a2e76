using System.Net.Mail;
using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>A representative as typed: a new one in the place of the one that represents the party now, or a recorded one corrected.</summary>
public sealed class RepresentativeInput : FactInput
{
    /// <summary>The representative in whose place this one comes.</summary>
    public Guid ReplacesId { get; init; }

    /// <summary>The agreement event that is recorded with it.</summary>
    public Guid ChangeId { get; init; } = Guid.CreateVersion7();
    public string? Name { get; set => field = Text(value); }
    public string? Position { get; set => field = Text(value); }
    public string? Address { get; set => field = Text(value); }
    public string? Phone { get; set => field = Text(value); }
    public string? Email { get; set => field = Text(value); }

    /// <summary>The first day of the change; it may lie ahead.</summary>
    public DateOnly? ValidFromOn { get; set; }

    /// <summary>The day from which the party knew of the change.</summary>
    public DateOnly? KnownOn { get; set; }

    /// <summary>The day of the written notice to the other party.</summary>
    public DateOnly? NotifiedOn { get; set; }

    /// <summary>The first day of the one before: nothing replaces it earlier. The action reads it afresh.</summary>
    public DateOnly ReplacedFromOn { get; set; }

    /// <summary>The last day on which it holds, once another one has come in its place. The action reads it afresh.</summary>
    public DateOnly? ValidUntilOn { get; set; }

    /// <summary>The form for a change, with what holds now: an officer types only what is new.</summary>
    /// <param name="now">Who represents the party now.</param>
    /// <param name="change">The event, where it was recorded without its representative.</param>
    /// <param name="letter">The event's notice.</param>
    public static RepresentativeInput After(Representative now, RepresentativeChange? change = null, Letter? letter = null) => new()
    {
        ChangeId = change?.Id ?? Guid.CreateVersion7(), ValidFromOn = change?.EffectiveOn, NotifiedOn = change?.NotifiedOn,
        KnownOn = change is null ? null : change.KnownOn ?? PksAgreement.Instance.SignedOn, Letter = LetterInput.Of(letter),
        ReplacesId = now.Id, ReplacedFromOn = now.ValidFromOn, Name = now.Name, Position = now.Position, Address = now.Address, Phone = now.Phone,
        Email = now.Email,
    };

    /// <summary>The form for correcting a representative, as it stands.</summary>
    public static RepresentativeInput For(Representative r, Representative replaced, RepresentativeChange? change, Letter? letter) => new()
    {
        Id = r.Id, Version = r.Version, IsCorrection = true, ReplacesId = replaced.Id, ChangeId = r.ChangeId!.Value, ReplacedFromOn = replaced.ValidFromOn,
        ValidUntilOn = r.ValidUntilOn,
        Name = r.Name, Position = r.Position, Address = r.Address, Phone = r.Phone, Email = r.Email, ValidFromOn = r.ValidFromOn,
        NotifiedOn = change?.NotifiedOn,
        KnownOn = change?.KnownOn ?? PksAgreement.Instance.SignedOn,
        Letter = LetterInput.Of(letter),
    };

    /// <summary>Puts what was typed into a representative. The input must be valid.</summary>
    public void ApplyTo(Representative r)
    {
        (r.Name, r.Position, r.Address) = (Name!, Position, Address!);
        (r.Phone, r.Email, r.ValidFromOn) = (Phone, Email!, ValidFromOn!.Value);
    }

    /// <summary>Puts what was typed into the event of the change. The input must be valid.</summary>
    public void ApplyTo(RepresentativeChange change, Representative replaced) =>
        (change.KnownOn, change.EffectiveOn, change.NotifiedOn, change.Description) =
            (KnownOn, ValidFromOn!.Value, NotifiedOn, ChangeRepresentative.Description(replaced, this));

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public sealed class Validator : FactInputValidator<RepresentativeInput>
    {
        public Validator()
        {
            RuleFor(i => i.Name).NotEmpty().WithMessage("Isi nama unit atau pejabat perwakilan.").AtMost((Representative r) => r.Name, "Nama");
            RuleFor(i => i.Position).AtMost((Representative r) => r.Position, "Jabatan");
            RuleFor(i => i.Address).NotEmpty().WithMessage("Isi alamat surat-menyurat.").AtMost((Representative r) => r.Address, "Alamat");
            RuleFor(i => i.Phone)
                .AtMost((Representative r) => r.Phone, "Nomor telepon")
                .Must(phone => phone is null || phone.All(c => char.IsAsciiDigit(c) || " +-().".Contains(c)))
                .WithMessage("Nomor telepon hanya memuat angka, spasi, dan tanda + - ( ). Kosongkan bila tidak ada.");
            RuleFor(i => i.Email).NotEmpty().WithMessage("Isi alamat surel perwakilan.").AtMost((Representative r) => r.Email, "Alamat surel")
                .Must(email => email is null || MailAddress.TryCreate(email, out var mail) && mail.Address == email)
                .WithMessage("Alamat surel itu tidak lengkap. Tulis seperti nama@instansi.go.id.");
            RuleFor(i => i.ValidFromOn).NotNull().WithMessage("Isi tanggal perubahan mulai berlaku.").WithinTheTerm()
                .Must((i, on) => on is null || on > i.ReplacedFromOn)
                .WithMessage(i => $"Perwakilan sebelumnya baru berlaku sejak {IndonesianDates.Long(i.ReplacedFromOn)}. Isi tanggal sesudahnya.")
                .Must((i, on) => on is null || i.ValidUntilOn is null || on <= i.ValidUntilOn)
                .WithMessage(i =>
                    $"Perwakilan ini sudah digantikan; hari terakhirnya {IndonesianDates.Long(i.ValidUntilOn!.Value)}. Isi tanggal yang tidak sesudahnya.");
            RuleFor(i => i.KnownOn).NotNull().WithMessage("Isi tanggal perubahan diketahui.").PastOrToday(i => i.Today).WithinTheTerm();
            RuleFor(i => i.NotifiedOn).PastOrToday(i => i.Today).WithinTheTerm()
                .Must((i, on) => on is null || i.Letter.DatedOn is null || on >= i.Letter.DatedOn)
                .WithMessage("Pemberitahuan tidak mungkin disampaikan sebelum tanggal suratnya. Periksa kedua tanggal.")
                .Must((i, on) => !(on < i.KnownOn)).WithMessage("Perubahan tidak mungkin diberitahukan sebelum diketahui. Periksa kedua tanggal.");
        }
    }
}
