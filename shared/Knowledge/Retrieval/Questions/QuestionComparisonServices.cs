using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Settings;
using BotSuite.Knowledge.Retrieval.Vector;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Retrieval.Questions;

/// <summary>Puts the comparison of questions into a process.</summary>
internal static class QuestionComparisonServices
{
    public static IServiceCollection AddQuestionComparison(this IServiceCollection services) => services
        .AddSingleton(provider => new QuestionDifferences(provider.GetRequiredService<TextAnalyzer>(), provider.GetRequiredService<SearchSettings>()))
        .AddSingleton(provider => new QuestionMeanings(
            provider.GetRequiredService<VectorCache>(), provider.GetRequiredService<QueryVectors>(), provider.GetRequiredService<SearchSettings>()));
}
