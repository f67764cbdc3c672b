using BotSuite.Knowledge.Ingestion.Fetching.Web;

namespace BotSuite.Knowledge.Ingestion.Fetching.Pages;

/// <summary>Turns what a web server answered into what the pipeline works with.</summary>
internal static class PageFiles
{
    /// <summary>Why a page is left out that asks for it.</summary>
    public const string Hidden = "the page asks robots not to keep it (noindex)";

    /// <summary>The question for a piece, with its conditions where its bytes are there already.</summary>
    public static WebQuestion Question(Uri address, FoundItem item) => new(address, MediaKinds.Documents)
    {
        EntityTag = item.FileHash is null ? null : item.EntityTag,
        LastModified = item.FileHash is null ? null : item.LastModified,
    };

    /// <summary>The ending of a fetch.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="robot">The robot's name, by which a page may address it.</param>
    /// <param name="obeysRobots">Whether <c>noindex</c> is obeyed.</param>
    public static FetchedItem Of(WebAnswer answer, string robot, bool obeysRobots) => answer switch
    {
        WebAnswer.Content page when PageScan.Of(page, robot, obeysRobots).IsHidden => new FetchedItem.Skipped(Hidden),
        WebAnswer.Content page => Of(page),
        WebAnswer.NotModified => new FetchedItem.NotModified(),
        WebAnswer.Missing => new FetchedItem.Gone(),
        WebAnswer.Refused refused => new FetchedItem.Skipped(refused.Reason),
        WebAnswer.Failed failed => new FetchedItem.Failed(failed.Reason, failed.IsTransient) { RetryAfter = failed.RetryAfter },
        _ => throw new InvalidOperationException($"{answer.GetType().Name} is no answer that is known here."),
    };

    /// <summary>A page as the file that it becomes.</summary>
    public static FetchedItem.Content Of(WebAnswer.Content page) => new(page.Bytes, MediaKinds.FileName(page.Address, page.MediaType))
    {
        MediaType = page.MediaType,
        EntityTag = page.EntityTag,
        LastModified = page.LastModified,
        Url = page.Address,
    };
}
