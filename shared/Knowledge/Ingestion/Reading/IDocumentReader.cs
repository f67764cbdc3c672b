namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Reads the documents of one kind of file.</summary>
internal interface IDocumentReader
{
    /// <summary>The endings of the files that it reads, in lower case with the point.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether there must be a file; else its bytes do as well (<see cref="SourceFile.Content"/>).</summary>
    bool NeedsFile => true;

    /// <summary>Whether it knows the files only to say how they can be read after all; such endings are not named among those that can be read.</summary>
    bool OnlyExplains => false;

    /// <summary>Reads a file piece by piece. A piece that cannot be read is an outcome; only the file system throws.</summary>
    IAsyncEnumerable<ReadOutcome> ReadAsync(SourceFile file, CancellationToken cancellationToken);
}
