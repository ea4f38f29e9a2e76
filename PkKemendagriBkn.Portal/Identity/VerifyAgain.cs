using PkKemendagriBkn.Core.Audit;
namespace PkKemendagriBkn.Portal.Identity;
public sealed class VerifyAgain { public Task VerifyAgainAsync(Actor actor, string password, string? code, CancellationToken ct = default) => Task.CompletedTask; }
