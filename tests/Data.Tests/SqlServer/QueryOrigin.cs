using System.Diagnostics;

namespace BotSuite.Data.Tests.SqlServer;

/// <summary>The place in the product's source that asked for a query.</summary>
/// <param name="File">Path below the checkout.</param>
/// <param name="Line">The line on which the statement begins.</param>
/// <param name="Call">Tells two calls of one statement apart.</param>
internal sealed record QueryOrigin(string File, int Line, int Call)
{
    public override string ToString() => $"{File}:{Line}";

    /// <summary>The innermost frame of the product; null for a query of a test.</summary>
    public static QueryOrigin? Of(StackTrace trace) =>
        trace.GetFrames()
            .Where(frame => IsProduct(frame.GetMethod()?.Module.Assembly.GetName().Name) && frame.GetFileName() is not null)
            .Select(frame => new QueryOrigin(Path.GetRelativePath(Checkout.Root, frame.GetFileName()!), frame.GetFileLineNumber(), frame.GetILOffset()))
            .FirstOrDefault();

    private static bool IsProduct(string? assembly) =>
        assembly is not null && assembly.StartsWith("BotSuite.", StringComparison.Ordinal) && !assembly.EndsWith(".Tests", StringComparison.Ordinal);
}
