using PkKemendagriBkn.Core.Agreements;
using PkKemendagriBkn.Core.Drafting;
using PkKemendagriBkn.Core.Matching.Review;
using PkKemendagriBkn.Core.Writing;

namespace PkKemendagriBkn.Core.Reconciliations;

/// <summary>What new minutes of a reconciliation propose to do next, by what reviewers found. Whoever drafts them changes it as the parties agree.</summary>
public static class ProposedFollowUps
{
    /// <param name="of">The reconciliation, frozen.</param>
    /// <param name="decided">Its items with verdict and reason.</param>
    /// <param name="nameOf">What a party is called.</param>
    public static IReadOnlyList<PlannedFollowUp> Of(Reconciliation of,
        IReadOnlyCollection<(ReviewQueue Queue, ReviewVerdict? Verdict, ReviewReason? Reason)> decided,
        Func<Party, string> nameOf)
    {
        var all = new List<PlannedFollowUp>();
        foreach (var party in new[] { Party.First, Party.Second })
        {
            var other = party.Other();
            var (side, balance) = of.OwnerOfA == other ? (of.A, of.Result!.A) : (of.B, of.Result!.B);
            int wrong = decided.Count(d => ReviewOutcome.IsWanted(d.Queue, d.Verdict)
                && d.Reason == (other == Party.First ? ReviewReason.FirstToCorrect : ReviewReason.SecondToCorrect));
            Add(wrong, party, FollowUpKind.Corrections,
                $"Menyampaikan daftar usulan perbaikan atas {Whole(wrong)} isi data {nameOf(other)} ({side.Source}) yang dinilai perlu diperbaiki");
            long keys = balance.Invalid + balance.Duplicate;
            Add(keys, party, FollowUpKind.DataProblem, $"Melaporkan {Whole(balance.Invalid)} NIP tidak sah dan {Whole(balance.Duplicate)} NIP ganda pada data "
                + $"{nameOf(other)} ({side.Source}) sebagai masalah data");
        }

        int missing = decided.Count(d => d is { Queue: ReviewQueue.Only, Verdict: ReviewVerdict.Different });
        Add(missing, Party.Both, FollowUpKind.Other,
            $"Menelusuri {Whole(missing)} pegawai yang hanya terdapat pada satu sisi padahal seharusnya ada pada keduanya");
        int open = decided.Count(d => d.Reason == ReviewReason.ToInvestigate);
        Add(open, Party.Both, FollowUpKind.Other, $"Menelusuri {Whole(open)} isi berbeda yang belum dapat ditentukan mana yang benar");
        int unsure = decided.Count(d => d.Verdict == ReviewVerdict.Unsure);
        Add(unsure, Party.Both, FollowUpKind.Other, $"Memastikan {Whole(unsure)} butir yang masih diragukan dengan dokumen kepegawaiannya");
        return all;

        void Add(long count, Party owner, FollowUpKind kind, string text)
        {
            if (count > 0)
                all.Add(new(Whole(all.Count + 1), text, owner, null, kind));
        }
    }

    private static string Whole(long number) => IndonesianNumbers.Whole(number);
}
