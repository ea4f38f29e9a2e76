using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Identity;

namespace PkKemendagriBkn.Portal.Features.Drafting;

/// <summary>An administrator gives the documents of a kind other fixed words or another logo: a new version, for what is frozen from now on.</summary>
public sealed class ChangeTemplate(Journal journal)
{
    public sealed class Input
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();
        public DraftKind Kind { get; init; }

        /// <summary>The number of the version that was read; 0 for the built-in words.</summary>
        public int ReadNumber { get; init; }
        [MaxLength(500)] public string? LetterheadNames { get; set; }
        [MaxLength(500)] public string? LetterheadAddress { get; set; }
        [MaxLength(500)] public string? Addressees { get; set; }
        [MaxLength(1000)] public string? Opening { get; set; }
        [MaxLength(1000)] public string? Closing { get; set; }
        [MaxLength(200)] public string? FooterNote { get; set; }

        /// <summary>How each party numbers its letters; empty for the usual way.</summary>
        [MaxLength(60)] public string? FirstNumbers { get; set; }
        [MaxLength(60)] public string? SecondNumbers { get; set; }
        public byte[] Logo { get; set; } = [];
        public Paper Paper { get; set; }
        public Typeface Typeface { get; set; }
        public int? FontSize { get; set; }
        public int? LeftMargin { get; set; }
        public int? RightMargin { get; set; }
        public int? TopMargin { get; set; }
        public int? BottomMargin { get; set; }
        public string? Reason { get; set; }

        /// <summary>What was typed, as a template: one line each.</summary>
        public TemplateTexts ToTexts() => new()
        {
            LetterheadNames = Lines(LetterheadNames), LetterheadAddress = Lines(LetterheadAddress), Addressees = Lines(Addressees),
            Opening = Opening?.Trim() ?? "", Closing = Closing?.Trim() ?? "", FooterNote = FooterNote?.Trim() ?? "", Page = ToPage(new PageSetup()),
            FirstNumbers = FirstNumbers?.Trim() ?? "", SecondNumbers = SecondNumbers?.Trim() ?? "",
        };

        /// <summary>What is left empty is as usual.</summary>
        private PageSetup ToPage(PageSetup usual) => new()
        {
            Paper = Paper, Typeface = Typeface, FontSize = FontSize ?? usual.FontSize, LeftMargin = LeftMargin ?? usual.LeftMargin,
            RightMargin = RightMargin ?? usual.RightMargin, TopMargin = TopMargin ?? usual.TopMargin, BottomMargin = BottomMargin ?? usual.BottomMargin,
        };

        public static Input Of(DraftKind kind, int number, TemplateTexts texts, byte[] logo) => new()
        {
            Kind = kind, ReadNumber = number, Logo = logo, Opening = texts.Opening, Closing = texts.Closing, FooterNote = texts.FooterNote,
            FirstNumbers = texts.FirstNumbers, SecondNumbers = texts.SecondNumbers,
            LetterheadNames = string.Join('\n', texts.LetterheadNames), LetterheadAddress = string.Join('\n', texts.LetterheadAddress),
            Addressees = string.Join('\n', texts.Addressees), Paper = texts.Page.Paper, Typeface = texts.Page.Typeface, FontSize = texts.Page.FontSize,
            LeftMargin = texts.Page.LeftMargin, RightMargin = texts.Page.RightMargin, TopMargin = texts.Page.TopMargin, BottomMargin = texts.Page.BottomMargin,
        };

        private static string[] Lines(string? text) =>
            (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    public sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.LetterheadNames).AtMost((Input i) => i.LetterheadNames, "Nama pada kop");
            RuleFor(i => i.LetterheadAddress).AtMost((Input i) => i.LetterheadAddress, "Alamat pada kop");
            RuleFor(i => i.Addressees).AtMost((Input i) => i.Addressees, "Tujuan naskah");
            RuleFor(i => i.Opening).AtMost((Input i) => i.Opening, "Kalimat pembuka");
            foreach (var numbers in new System.Linq.Expressions.Expression<Func<Input, string?>>[] { i => i.FirstNumbers, i => i.SecondNumbers })
                RuleFor(numbers).Must(f => string.IsNullOrWhiteSpace(f) || new LetterNumberFormat(f).IsUsable)
                    .WithMessage("Tulis {urut} tepat satu kali: di sana nomor urut surat berada.").AtMost(numbers, "Format nomor");
            RuleFor(i => i.Closing).NotEmpty().When(i => i.Kind != DraftKind.Letter, ApplyConditionTo.CurrentValidator)
                .WithMessage("Isi kalimat penutup.").AtMost((Input i) => i.Closing, "Kalimat penutup");
            RuleFor(i => i.FooterNote).AtMost((Input i) => i.FooterNote, "Catatan kaki");
            RuleFor(i => i.Logo).Must(IsPicture).WithMessage("Lambang harus gambar PNG atau JPG paling besar 200 KB.");
            RuleFor(i => i.Paper).IsInEnum().WithMessage("Pilih kertas yang ada dalam daftar.");
            RuleFor(i => i.Typeface).IsInEnum().WithMessage("Pilih huruf yang ada dalam daftar.");
            RuleFor(i => i.FontSize).InclusiveBetween(PageSetup.LeastFontSize, PageSetup.MostFontSize)
                .WithMessage($"Ukuran huruf {PageSetup.LeastFontSize} sampai {PageSetup.MostFontSize} poin.");
            foreach (var margin in new System.Linq.Expressions.Expression<Func<Input, int?>>[]
                { i => i.LeftMargin, i => i.RightMargin, i => i.TopMargin, i => i.BottomMargin })
                RuleFor(margin).InclusiveBetween(PageSetup.LeastMargin, PageSetup.MostMargin)
                    .WithMessage($"Tepi halaman {PageSetup.LeastMargin} sampai {PageSetup.MostMargin} mm.");
            RuleFor(i => i.Reason).NotEmpty().WithMessage("Tulis alasan perubahan.").AtMost(RecordedFact.LongestReason, "Alasan");
        }

        private static bool IsPicture(byte[] bytes) => bytes.Length == 0
            || bytes.Length <= DocumentTemplate.MostLogoBytes
                && (bytes.AsSpan().StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]) || bytes.AsSpan().StartsWith<byte>([0xFF, 0xD8, 0xFF]));
    }

    public Task<Guid> ExecuteAsync(Input input, Actor actor, CancellationToken ct = default) =>
        journal.RecordAsync(actor, Permission.ManageSettings, nameof(ChangeTemplate), async recording =>
        {
            await new Validator().ValidateAndThrowAsync(input, recording.Cancelled);
            if (await recording.IsRepeatAsync<DocumentTemplate>(input.Id))
                return input.Id;
            var newest = await recording.Db.DocumentTemplates.AsNoTracking().WithVoided().Where(t => t.Kind == input.Kind).OrderByDescending(t => t.Number)
                .FirstOrDefaultAsync(recording.Cancelled);
            if ((newest?.Number ?? 0) != input.ReadNumber)
                throw new FactChanged(newest?.RecordedBy ?? "", newest?.RecordedAt ?? recording.At);
            await recording.AddAsync(new DocumentTemplate
            {
                Id = input.Id, Kind = input.Kind, Number = input.ReadNumber + 1, Texts = CanonicalContent.Of(input.ToTexts()), Logo = input.Logo,
            });
            recording.About(nameof(DocumentTemplate), input.Id, input.Reason!.Trim());
            return input.Id;
        }, ct);
}
