using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>What readers have in common whose files are one document each.</summary>
/// <param name="options">The limits.</param>
internal abstract class WholeFile(IOptions<IngestionOptions> options) : IDocumentReader
{
    private const int LongestKey = 400;

    /// <inheritdoc/>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadOutcome> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (file.Name.Length > LongestKey)
        {
            yield return ReadOutcome.LeftOut(new ImportFailure(file.Name[..80] + "…", null, $"the path is longer than {LongestKey} characters"));
            yield break;
        }

        ReadOutcome outcome;
        try
        {
            var decoded = await TextFile.ReadAsync(file.Path, options.Value.MaximumDocumentCharacters, cancellationToken);
            var document = Read(decoded.Text, file);
            outcome = ReadOutcome.Of(document with { Remarks = [.. decoded.Remarks, .. document.Remarks] });
        }
        catch (UnreadableException exception)
        {
            outcome = ReadOutcome.Failed(new ImportFailure(file.Name, null, exception.Message), file.Name);
        }

        yield return outcome;
    }

    /// <summary>Makes a document of a file's text.</summary>
    /// <exception cref="UnreadableException">The text cannot be read as this kind of file.</exception>
    protected abstract ReadDocument Read(string text, SourceFile file);

    /// <summary>A title made of the file's name: <c>return-policy.txt</c> is "return policy".</summary>
    protected static string TitleOf(SourceFile file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name).Replace('-', ' ').Replace('_', ' ').Trim();
        return FactFields.Shortened(name.Length > 0 ? name : file.Name);
    }
}
