using PkKemendagriBkn.Core.Audit;

namespace PkKemendagriBkn.Portal.Identity;

/// <summary>Asks somebody who is signed in for the password, and the code when enrolled, once more before something grave.</summary>
public sealed class VerifyAgain(SignIn signIn)
{
    /// <exception cref="RuleViolation"><see cref="Rule.WrongPassword"/>; the failure counts towards the lock of the account.</exception>
    public async Task VerifyAgainAsync(Actor actor, string password, string? code, CancellationToken ct = default)
    {
        if (!await signIn.VerifyAgainAsync(actor, password, code, ct))
            throw new RuleViolation(Rule.WrongPassword);
    }
}
