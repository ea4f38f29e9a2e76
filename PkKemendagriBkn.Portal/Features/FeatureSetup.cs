using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PkKemendagriBkn.Core.Apip;
using PkKemendagriBkn.Portal.Database;
using PkKemendagriBkn.Portal.Exports;
using PkKemendagriBkn.Portal.Facts;
using PkKemendagriBkn.Portal.Features.Account;
using PkKemendagriBkn.Portal.Features.Administration;
using PkKemendagriBkn.Portal.Identity;
using PkKemendagriBkn.Portal.Imports;
using PkKemendagriBkn.Portal.Notifications;
using PkKemendagriBkn.Portal.Packages;
using PkKemendagriBkn.Portal.Reconciliations;
using PkKemendagriBkn.Portal.Search;

namespace PkKemendagriBkn.Portal.Features;

/// <summary>Registers every action and every set of queries: the classes under Features that ask for the journal, for a context or for the desk.</summary>
public static class FeatureSetup
{
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddValidatorsFromAssemblyContaining(typeof(FeatureSetup), ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddSingleton<AccountFlow>();
        services.AddSingleton<VoidFact>();
        services.AddSingleton<ConfirmProposal>().AddSingleton<RejectProposal>().AddSingleton<WithdrawProposal>().AddSingleton<ProposeAnnulment>()
            .AddSingleton<StatementQueries>();
        services.AddSingleton<ActingLeaders>();
        services.AddSingleton<AssignRecord>().AddSingleton<AssignmentQueries>();
        services.AddSingleton<WriteComment>().AddSingleton<TakeBackComment>().AddSingleton<ReadComment>().AddSingleton<CommentQueries>();
        services.AddSingleton<FactHistory>();
        services.AddSingleton<AgreedFollowUps>();
        services.AddSingleton<PortalSearch>();
        services.AddSingleton<LetterSearch>();
        services.AddSingleton<HolidayNames>();
        services.AddSingleton<RunImport>();
        services.AddSingleton<PersonalData>();
        services.AddSingleton<RunExport>();
        foreach (var export in typeof(FeatureSetup).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsSubclassOf(typeof(ListExport))))
            services.AddSingleton(typeof(ListExport), export);
        foreach (var fact in typeof(FeatureSetup).Assembly.GetTypes().Where(t => t is { IsClass: true } && t.IsAssignableTo(typeof(ILetterFact))))
            services.AddSingleton(typeof(ILetterFact), fact);
        services.AddNotifications();
        services.AddPackages();
        services.AddReconciliations();
        services.AddSingleton<UnreadCounts>();
        services.AddSingleton<FactWatch>();
        services.TryAddSingleton(new JumpLimit());
        foreach (var type in typeof(FeatureSetup).Assembly.GetTypes().Where(IsActionOrQueries))
            services.AddSingleton(type);
        return services;
    }

    private static bool IsActionOrQueries(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsNested: false }
        && type.Namespace?.StartsWith("PkKemendagriBkn.Portal.Features.", StringComparison.Ordinal) == true
        && !type.IsAssignableTo(typeof(IComponent))
        && type.GetConstructors()
            .Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(Journal) || p.ParameterType == typeof(IDbContextFactory<PortalDbContext>)
                || p.ParameterType == typeof(AccountDesk)));
}
