using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Stance.Models;

namespace Stance.Hosting;

/// <summary>Adds Stance to an application's services.</summary>
public static class StanceServiceCollectionExtensions
{
    /// <summary>Adds one <see cref="StanceScorer"/> for the whole application, with the model that ships with Stance.</summary>
    /// <param name="services">The application's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddStance(this IServiceCollection services) => services.AddStance(_ => { });

    /// <summary>Adds one <see cref="StanceScorer"/> for the whole application.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets options. A host checks them at its start; without one they are checked when the scorer is first asked for.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// A <see cref="StanceModel"/> that was registered before is used instead of the options' model. Every
    /// <see cref="IClassifierEngine"/> that is registered can read its own models. Calling twice adds the options up and
    /// leaves one scorer. Options that can't be used throw <see cref="OptionsValidationException"/>, a model file that
    /// can't be read <see cref="ModelFormatException"/>.
    /// </remarks>
    public static IServiceCollection AddStance(this IServiceCollection services, Action<StanceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StanceOptions>, StanceOptionsCheck>());
        services.AddOptions<StanceOptions>().Configure(configure).ValidateOnStart();
        services.TryAddSingleton(provider => Load(provider.GetRequiredService<IOptions<StanceOptions>>().Value, provider));
        services.TryAddSingleton(provider =>
            new StanceScorer(provider.GetRequiredService<StanceModel>(), provider.GetRequiredService<IOptions<StanceOptions>>().Value.MaxConcurrency));
        return services;
    }

    private static StanceModel Load(StanceOptions options, IServiceProvider provider) => options.ModelPath is string path
        ? ModelFile.Load(path, [.. provider.GetServices<IClassifierEngine>()], out _)
        : ShippedModel.Load();
}
