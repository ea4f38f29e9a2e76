using FluentValidation;
using PkKemendagriBkn.Core.Exchange;
using PkKemendagriBkn.Core.Writing;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Problems;

/// <summary>A step towards the settlement of a data problem as typed, new or corrected; its <see cref="FactInput.Version"/> is the problem's.</summary>
public sealed class DataProblemStepInput : FactInput
{
    public Guid ProblemId { get; init; }

    /// <summary>What the step leads to.</summary>
    public DataProblemState State { get; set; }
    public DateOnly? On { get; set; }
    public string? Note { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary>The day of what precedes it; the action reads it afresh.</summary>
    public DateOnly PrecededOn { get; set; }

    public sealed class Validator : FactInputValidator<DataProblemStepInput>
    {
        public Validator()
        {
            RuleFor(i => i.On).NotNull().WithMessage("Isi tanggal langkah ini dilakukan.").PastOrToday(i => i.Today)
                .Must((i, on) => on is null || on >= i.PrecededOn)
                .WithMessage(i =>
                    $"Tanggal mendahului laporan atau langkah sebelumnya ({IndonesianDates.Long(i.PrecededOn)}). Isi tanggal itu atau sesudahnya.");
            RuleFor(i => i.Note).NotEmpty().When(i => i.State == DataProblemState.Resolved)
                .WithMessage("Uraikan apa yang telah dilakukan untuk menyelesaikannya.");
            RuleFor(i => i.Note).NotEmpty().When(i => i.State == DataProblemState.Reopened).WithMessage("Tulis alasan permasalahan dibuka kembali.");
            RuleFor(i => i.Note).AtMost((DataProblemStep d) => d.Note, "Keterangan").WithoutPersonalNumbers();
        }
    }

    internal async Task<DataProblem> FindAsync(Recording recording)
    {
        var problem = await recording.FindAsync<DataProblem>(ProblemId);
        await recording.Db.Entry(problem).Collection(p => p.Steps).LoadAsync(recording.Cancelled);
        return problem;
    }

    /// <summary>Steps are rows of their own: without this, two officers who take different ones would not notice each other.</summary>
    internal static void Touch(DataProblem problem) => problem.Version = Guid.CreateVersion7();
}
