using Microsoft.EntityFrameworkCore;
using PkKemendagriBkn.Core.Audit;
using PkKemendagriBkn.Core.Correspondence;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Facts;

namespace PkKemendagriBkn.Portal.Features.Correspondence;

/// <summary>Keeps the letters of one exchange together when a letter comes to reply to another one.</summary>
internal static class LetterThread
{
    /// <summary>Sets what the letter replies to, and takes the letters that reply to it along.</summary>
    /// <param name="recording">The action under way.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="repliedId">The letter that it replies to; null when it begins an exchange of its own.</param>
    /// <exception cref="RuleViolation">That letter does not exist, is void, or itself hangs on this one.</exception>
    public static async Task PlaceAsync(Recording recording, Letter letter, Guid? repliedId)
    {
        if (letter.LetterId == repliedId)
            return;
        var (db, formerRoot) = (recording.Db, letter.ThreadId);
        var replied = repliedId is { } id ? await recording.FindAsync<Letter>(id) : null;
        var former = await db.Letters.WithVoided().Where(l => l.RootId == formerRoot || l.Id == formerRoot).ToListAsync(recording.Cancelled);
        var moving = Following(letter, former);
        if (replied is not null && moving.Contains(replied))
            throw new RuleViolation(Rule.LetterRepliesToItself);

        letter.LetterId = repliedId;
        letter.RootId = replied?.ThreadId;
        foreach (var follower in moving.Where(l => l != letter))
            follower.RootId = letter.ThreadId;
    }

    /// <summary>The letter with all that reply to it, to those, and so on.</summary>
    private static HashSet<Letter> Following(Letter letter, IReadOnlyCollection<Letter> thread)
    {
        var replies = thread.Where(l => l.LetterId is not null).ToLookup(l => l.LetterId!.Value);
        var (found, waiting) = (new HashSet<Letter> { letter }, new Queue<Letter>([letter]));
        while (waiting.TryDequeue(out var next))
        {
            foreach (var reply in replies[next.Id].Where(found.Add))
                waiting.Enqueue(reply);
        }

        return found;
    }
}
