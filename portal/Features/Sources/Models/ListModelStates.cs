using BotSuite.Knowledge.Retrieval.Models;

namespace BotSuite.Portal.Features.Sources.Models;

/// <summary>Which indexes go over to another embedding model, and how far they are.</summary>
/// <param name="states">Gives the state of every index.</param>
internal sealed class ListModelStates(Func<CancellationToken, Task<IReadOnlyList<ModelState>>> states)
{
    /// <summary>The state of every index that has passages.</summary>
    public Task<IReadOnlyList<ModelState>> RunAsync(CancellationToken cancellationToken) => states(cancellationToken);
}
