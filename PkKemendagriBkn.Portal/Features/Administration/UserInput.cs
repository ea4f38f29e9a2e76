using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using FluentValidation;
using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Portal.Words;

namespace PkKemendagriBkn.Portal.Features.Administration;

/// <summary>A role together with the party that it is held for.</summary>
public sealed record RoleOfParty(Role Role, Party? Party)
{
    /// <summary>Everything that an account may be, in the order of the permission table.</summary>
    public static IReadOnlyList<RoleOfParty> All { get; } = [.. RolePermissions.Pairs.Select(p => new RoleOfParty(p.Role, p.Party))];

    /// <summary>What this administrator gives: the administrator of a party gives the roles of that party alone.</summary>
    public static IEnumerable<RoleOfParty> GivenBy(Actor administrator) => All.Where(r => administrator.Administers(r.Party));

    public string Text => $"{Labels.Of(Role)} – {Labels.Of(Party)}";
}

/// <summary>What an administrator types to make or change an account.</summary>
public sealed class UserInput : IProven
{
    /// <summary>The account that is changed; null for a new one.</summary>
    public Guid? UserId { get; set; }

    /// <summary>Of the account as it was read, so that two administrators who collide notice it.</summary>
    public string? Stamp { get; set; }

    /// <summary>The user name; it cannot be changed later, since the audit trail knows the person by it.</summary>
    [MaxLength(256)] public string? Email { get; set; }
    public string? FullName { get; set; }
    public string? Position { get; set; }

    /// <summary>As it was typed; empty for somebody who has none.</summary>
    public string? Nip { get; set; }
    public RoleOfParty? Role { get; set; }
    public string? Reason { get; set; }
    public string? Password { get; set; }
    public string? Code { get; set; }

    /// <summary>The 18 digits; null when there are none.</summary>
    public string? NipDigits => Core.Exchange.Nip.TryParse(Nip, out var nip, out _) ? nip.Digits : null;

    public sealed class Validator : AbstractValidator<UserInput>
    {
        public Validator()
        {
            RuleFor(x => x.Email).Must(e => MailAddress.TryCreate(e?.Trim(), out var address) && address.Address == e!.Trim())
                .When(x => x.UserId is null).WithMessage("Isi alamat surel kedinasan yang benar.");
            RuleFor(x => x.Email).AtMost((UserInput u) => u.Email, "Alamat surel");
            RuleFor(x => x.FullName).NotEmpty().WithMessage("Isi nama lengkap.").AtMost((PortalUser p) => p.FullName, "Nama");
            RuleFor(x => x.FullName).Must(n => n?.Any(char.IsControl) != true).WithMessage("Nama memuat karakter yang tidak dapat dipakai.");
            RuleFor(x => x.Position).AtMost((PortalUser p) => p.Position, "Jabatan");
            RuleFor(x => x.Nip).Custom((typed, context) =>
            {
                if (!string.IsNullOrWhiteSpace(typed) && !Core.Exchange.Nip.TryParse(typed, out _, out var fault))
                    context.AddFailure(NipSentences.Of(fault.Value));
            });
            RuleFor(x => x.Reason).NotEmpty().WithMessage("Isi alasannya; alasan masuk ke jejak audit.").AtMost(RecordedFact.LongestReason, "Alasan");
            RuleFor(x => x.Role).Must(r => r is not null && RoleOfParty.All.Contains(r)).WithMessage("Pilih peran.");
        }
    }
}

/// <summary>Something done to an account, and why.</summary>
public sealed class UserReasonInput : IProven
{
    public Guid UserId { get; set; }
    public string? Reason { get; set; }
    public string? Password { get; set; }
    public string? Code { get; set; }

    public sealed class Validator : AbstractValidator<UserReasonInput>
    {
        public Validator() =>
            RuleFor(x => x.Reason).NotEmpty().WithMessage("Isi alasannya; alasan masuk ke jejak audit.").AtMost(RecordedFact.LongestReason, "Alasan");
    }
}
