using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Stance.Models;
using Stance.Tests.Shared;

namespace Stance.Hosting.Tests;

public class AddStanceTests
{
    [Fact]
    public void An_application_has_one_scorer()
    {
        using ServiceProvider services = new ServiceCollection().AddStance().AddStance(o => o.MaxConcurrency = 3).BuildServiceProvider();
        StanceScorer scorer = services.GetRequiredService<StanceScorer>();
        using IServiceScope scope = services.CreateScope();
        Assert.Same(scorer, scope.ServiceProvider.GetRequiredService<StanceScorer>());
        Assert.Single(services.GetServices<StanceScorer>());
        Assert.Equal(3, scorer.MaxConcurrency);
    }

    [Fact]
    public void The_shipped_model_is_the_file_of_the_repository()
    {
        using ServiceProvider services = new ServiceCollection().AddStance().BuildServiceProvider();
        Assert.Equal(File.ReadAllBytes(Repository.PathOf("models", "stance.model")), ModelFile.Write(services.GetRequiredService<StanceScorer>().Model));
    }

    [Fact]
    public void A_model_may_come_from_a_file_or_from_the_application()
    {
        string path = Repository.PathOf("models", "stance.model");
        using ServiceProvider file = new ServiceCollection().AddStance(o => o.ModelPath = path).BuildServiceProvider();
        Assert.Equal(Scorers.Model.Card.Seed, file.GetRequiredService<StanceScorer>().Model.Card.Seed);
        using ServiceProvider own = new ServiceCollection().AddSingleton(Scorers.Model).AddStance().BuildServiceProvider();
        Assert.Same(Scorers.Model, own.GetRequiredService<StanceScorer>().Model);
    }

    [Theory]
    [InlineData(0, null, "StanceOptions.MaxConcurrency must be 1 to 1024, not 0")]
    [InlineData(2000, null, "StanceOptions.MaxConcurrency must be 1 to 1024, not 2000")]
    [InlineData(1, "no/such.model", "there is no file 'no/such.model'")]
    [InlineData(1, "", "there is no file ''")]
    public void Options_that_no_scorer_can_be_made_of_are_named(int maxConcurrency, string? modelPath, string message)
    {
        using ServiceProvider services = new ServiceCollection().AddStance(o => (o.MaxConcurrency, o.ModelPath) = (maxConcurrency, modelPath)).BuildServiceProvider();
        OptionsValidationException failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<StanceScorer>());
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void A_host_finds_wrong_options_at_its_start()
    {
        using ServiceProvider services = new ServiceCollection().AddStance(o => o.MaxConcurrency = -1).BuildServiceProvider();
        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("notes.model", "not a model");
        using ServiceProvider services = new ServiceCollection().AddStance(o => o.ModelPath = path).BuildServiceProvider();
        Assert.Contains("notes.model", Assert.Throws<ModelFormatException>(() => services.GetRequiredService<StanceScorer>()).Message, StringComparison.Ordinal);
    }
}
