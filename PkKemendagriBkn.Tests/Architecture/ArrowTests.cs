using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Microsoft.AspNetCore.Components;
using PkKemendagriBkn.Core;
using PkKemendagriBkn.Portal;

namespace PkKemendagriBkn.Tests.Architecture;

/// <summary>Who may use whom: Tests → Portal → Core → the base class library, and in the portal nothing uses a feature but its own folder.</summary>
public partial class ArrowTests
{
    private const string Features = "PkKemendagriBkn.Portal.Features.";

    /// <summary>Below the features, and still in need of one, with the reason.</summary>
    private static readonly Dictionary<(string User, string Feature), string> Allowed = new()
    {
        [("PkKemendagriBkn.Portal.Cli.WriteLoadVerb", "Reporting")] = "drives a real action, for the proof that a killed process loses nothing",
    };

    private static readonly Assembly Core = typeof(DeadlineEngine).Assembly, Portal = typeof(PortalHost).Assembly;

    /// <summary>Full names, user to used, also out of method bodies; what the compiler nests in a type counts as that type.</summary>
    private static readonly ILookup<string, string> Uses = new ArchLoader().LoadAssemblies(Portal, Core).Build().Types
        .SelectMany(t => t.GetTypeDependencies().Select(used => (User: Outer(t.FullName), Used: Outer(used.FullName))))
        .Where(u => u.User != u.Used).Distinct().ToLookup(u => u.User, u => u.Used);

    [Fact]
    public void Core_uses_the_base_class_library_alone()
    {
        var library = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Select(Path.GetFileNameWithoutExtension)
            .ToHashSet();
        var used = Core.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.NotEmpty(used);
        Assert.Empty(used.Except(library));
        Assert.True(Core.GetTypes().Length > 50);
    }

    [Theory]
    [InlineData("Core", "")]
    [InlineData("Portal", "Core")]
    [InlineData("Tests", "Portal")]
    public void Projects_point_one_way(string project, string uses)
    {
        var file = SourceTree.Read($"PkKemendagriBkn.{project}/PkKemendagriBkn.{project}.csproj");
        Assert.Equal(uses, string.Join(' ', ProjectReference().Matches(file).Select(m => m.Groups[1].Value)));
        if (project == "Core")
            Assert.DoesNotContain("PackageReference", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Deadlines", "Writing")]
    [InlineData("Deadlines", "Access")]
    public void The_rules_stand_without(string room, string other)
    {
        var users = Uses.Where(u => u.Key.StartsWith($"PkKemendagriBkn.Core.{room}.", StringComparison.Ordinal)).ToList();
        Assert.True(users.Count > 20, $"Only {users.Count} types of {room} were looked at.");
        Assert.Empty(users.SelectMany(u => u.Where(used => used.StartsWith($"PkKemendagriBkn.Core.{other}.", StringComparison.Ordinal))
            .Select(used => $"{u.Key} uses {used}")));
    }

    [Fact]
    public void Features_never_use_each_other()
    {
        var seen = Uses.Where(u => FeatureOf(u.Key) is not null).ToList();
        Assert.True(seen.Count > 50, $"Only {seen.Count} types under Features were looked at.");
        Assert.Empty(seen.SelectMany(u => u.Where(used => FeatureOf(used) is { } other && other != FeatureOf(u.Key)).Select(used => $"{u.Key} uses {used}")));
    }

    [Fact]
    public void Nothing_below_the_features_uses_one()
    {
        // PortalHost and FeatureSetup put the portal together, and so name what it is made of.
        var below =
            Uses.Where(u => FeatureOf(u.Key) is null && u.Key is not ("PkKemendagriBkn.Portal.PortalHost" or "PkKemendagriBkn.Portal.Features.FeatureSetup"))
                .ToList();
        Assert.True(below.Count > 100, $"Only {below.Count} types were looked at.");
        var found = below.SelectMany(u => u.Select(FeatureOf).OfType<string>().Distinct().Select(feature => (u.Key, feature))).ToHashSet();
        Assert.Empty(found.Except(Allowed.Keys));
        Assert.Empty(Allowed.Keys.Except(found));
    }

    [Fact]
    public void Rooms_of_the_portal_use_each_other_in_no_circle()
    {
        var rooms = Uses.SelectMany(u => u.Select(used => (From: RoomOf(u.Key), To: RoomOf(used))))
            .Where(r => r is { From: not null, To: not null } && r.From != r.To).ToLookup(r => r.From!, r => r.To!);
        Assert.True(rooms.Count > 10, $"Only {rooms.Count} rooms were looked at.");
        // Rooms that only use what is left out already are taken away until none is left; a circle stays.
        var left = rooms.Select(r => r.Key).ToHashSet();
        while (left.RemoveWhere(room => !rooms[room].Any(left.Contains)) > 0)
            continue;
        Assert.Empty(left.Order().Select(room => $"{room} -> {string.Join(", ", rooms[room].Where(left.Contains).Distinct().Order())}"));
    }

    [Fact]
    public void The_look_at_uses_sees_into_method_bodies()
    {
        // Otherwise the tests above would pass whatever the code does: these uses stand in no signature.
        Assert.Contains("PkKemendagriBkn.Portal.Features.EvidencePackages.PackageEndpoints", Uses["PkKemendagriBkn.Portal.PortalHost"]);
        Assert.Contains("PkKemendagriBkn.Core.Access.AccessEntitlement", Uses["PkKemendagriBkn.Portal.Features.Access.DecideAccess"]);
    }

    [Fact]
    public void Pages_import_no_other_feature()
    {
        var pages = SourceTree.Under("PkKemendagriBkn.Portal/Features", ".razor", ".cs").Where(f => f.Count(c => c == '/') == 3).ToList();
        Assert.True(pages.Count > 50);
        Assert.Empty(pages.SelectMany(page => FeatureUsing().Matches(SourceTree.Read(page)).Select(m => m.Groups[1].Value)
            .Where(feature => feature != page.Split('/')[2]).Select(feature => $"{page} imports {feature}")));
    }

    [Fact]
    public void No_component_has_a_context()
    {
        var components = Portal.GetTypes().Where(t => t.IsAssignableTo(typeof(IComponent))).Select(t => Outer(t.FullName!)).ToList();
        Assert.True(components.Count > 100, $"Only {components.Count} components were looked at.");
        Assert.DoesNotContain(components,
            c => Uses[c].Any(used => used.EndsWith("DbContext", StringComparison.Ordinal) || used.EndsWith("IDbContextFactory", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nobody_opens_a_transaction_but_the_one_helper_that_can_be_retried()
    {
        var opened = SourceTree.Code("PkKemendagriBkn.Portal").Where(f => OpensTransaction().IsMatch(SourceTree.Read(f))).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);
        // PortalDbContext says how a write begins, and saves in one of its own what is saved outside a write.
        Assert.Equal(["PortalDbContext.cs", "Writes.cs"], opened);
    }

    /// <summary>The first folder of a type of the portal; none for what stands at its root and puts it together.</summary>
    private static string? RoomOf(string type) =>
        type.StartsWith("PkKemendagriBkn.Portal.", StringComparison.Ordinal) && type["PkKemendagriBkn.Portal.".Length..].Split('.') is [var room, _, ..]
            ? room
            : null;

    private static string Outer(string type) => type.Split('+', '/', '`', '<')[0];

    private static string? FeatureOf(string type) =>
        type.StartsWith(Features, StringComparison.Ordinal) && type[Features.Length..].Split('.') is [var feature, _, ..] ? feature : null;

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*PkKemendagriBkn\.(\w+)\.csproj""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"\b(?:BeginTransaction|BeginTransactionAsync|BeginWriteAsync|CreateExecutionStrategy|UseTransaction|UseTransactionAsync|TransactionScope)\(")]
    private static partial Regex OpensTransaction();

    [GeneratedRegex(@"^@?using (?:static )?(?:\w+ = )?PkKemendagriBkn\.Portal\.Features\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex FeatureUsing();
}
