using System.Diagnostics;

namespace BotSuite.Data.Tests.SqlServer;

/// <summary>The place in the product's source that asked for a query.</summary>
/// <param name="File">Path below the checkout.</param>
/// <param name="Line">The line on which the statement begins.</param>
/// <param name="Call">Tells two calls of one statement apart.</param>
internal sealed record QueryOrigin(string File, int Line, int Call)
{
    public override string ToString() => $"{File}:{Line}";

    /// <summary>
    /// The innermost frame of the product; null for a query of a test, also where the test goes on inside a method of the product
    /// whose end it waited for.
    /// </summary>
    public static QueryOrigin? Of(StackTrace trace) =>
        trace.GetFrames()
            .SkipWhile(IsRecording)
            .Where(frame => AssemblyOf(frame).StartsWith("BotSuite.", StringComparison.Ordinal) && frame.GetFileName() is not null)
            .TakeWhile(frame => !IsTest(frame))
            .Select(frame => new QueryOrigin(Path.GetRelativePath(Checkout.Root, frame.GetFileName()!), frame.GetFileLineNumber(), frame.GetILOffset()))
            .FirstOrDefault();

    private static bool IsRecording(StackFrame frame) =>
        frame.GetMethod()?.DeclaringType is { } type && (type == typeof(QueryCatalog) || type == typeof(RecordingQueryCompiler));

    private static bool IsTest(StackFrame frame) => AssemblyOf(frame).EndsWith(".Tests", StringComparison.Ordinal);

    private static string AssemblyOf(StackFrame frame) => frame.GetMethod()?.Module.Assembly.GetName().Name ?? "";
}
