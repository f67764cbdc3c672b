using System.CommandLine;
using System.Globalization;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Retrieval.Models;
using Microsoft.Extensions.Options;

namespace BotSuite.Portal.Commands;

/// <summary><c>reindex</c>: brings indexes to the configured embedding model, compares it with the one that serves, and lets it take over.</summary>
internal static class ReindexCommand
{
    private static readonly Option<string?> Index = new("--index") { Description = "The index; without it all of them." };
    private static readonly Option<string[]> Golden = new("--golden") { Description = "Golden sets to compare the models on; without them the index's own questions are asked, against its answers alone.", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
    private static readonly Option<double> Margin = new("--margin") { Description = "How much worse recall@1, nDCG@10 and the questions declined may become, from 0 to 1.", DefaultValueFactory = _ => 0.01 };
    private static readonly Option<bool> Force = new("--force") { Description = "Lets the new model take over however it compares." };
    private static readonly Option<bool> All = new("--all") { Description = "Makes all vectors of the configured model again, as where some are damaged." };
    private static readonly Option<bool> Json = new("--json") { Description = "Writes one line of JSON an index." };

    /// <summary>Makes the command.</summary>
    public static Command Make(string[] settings, TextWriter output, TextWriter error)
    {
        var command = new Command("reindex", "Makes the vectors of the configured embedding model beside those that serve, compares the two, and lets the new one take over if it is not worse.") { Index, Golden, Margin, Force, All, Json };
        Margin.Validators.Add(result =>
        {
            // What is no number at all is refused here too: asking for its value would throw.
            if (result.Tokens is [{ Value: var said }] && !(double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var margin) && margin is >= 0 and <= 1)) result.AddError("--margin is not from 0 to 1.");
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new Request(parsed.GetValue(Index), parsed.GetValue(Golden) ?? [], parsed.GetValue(Margin), parsed.GetValue(Force), parsed.GetValue(All)),
            parsed.GetValue(Json), settings, output, error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Request request, bool json, string[] settings, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (request.Golden.FirstOrDefault(path => !File.Exists(path)) is { } absent)
            throw new FileNotFoundException($"There is no golden set '{Path.GetFullPath(absent)}'.");
        // Else the background of this very process would let the model take over before it has been compared.
        await using var host = await CommandHost.StartAsync([.. settings, "--Embeddings:SwapWhenReady=false"], cancellationToken);
        if (host.Services.GetRequiredService<IOptions<RetrievalOptions>>().Value.IsPostgreSql)
        {
            await error.WriteLineAsync("Search in PostgreSQL keeps vectors of one model; processes that start with another fill its tables anew by themselves. There is nothing to do here.");
            return 1;
        }

        var states = (await host.Services.GetRequiredService<ModelChanges>().StatesAsync(cancellationToken))
            .Where(state => request.Index is null || state.Index == request.Index).ToList();
        if (states.Count == 0)
        {
            await error.WriteLineAsync(request.Index is { } index ? $"There is nothing in index '{index}'. Import sources first." : "There is nothing in any index. Import sources first.");
            return 1;
        }

        if (states[0].Configured is null)
        {
            await error.WriteLineAsync("The settings name no embedding model that is there. Set Embeddings:Provider.");
            return 1;
        }

        var reindexing = new Reindexing(host.Services, request, error);
        var ended = true;
        foreach (var state in states)
        {
            var report = await reindexing.RunAsync(state, cancellationToken);
            await output.WriteAsync(json ? CommandJson.Line(report) + "\n" : report.ToText());
            ended &= report.Serving == report.Configured;
        }

        return ended ? 0 : 1;
    }

    /// <summary>What was asked for.</summary>
    internal sealed record Request(string? Index, string[] Golden, double Margin, bool Force, bool All);
}
