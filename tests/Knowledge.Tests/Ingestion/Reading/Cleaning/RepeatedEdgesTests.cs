using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Cleaning;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Cleaning;

public sealed class RepeatedEdgesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_documents_repeat_at_their_edges_is_taken_off_and_listed()
    {
        var documents = await ReadAsync(Enumerable.Range(1, 6).Select(number =>
            $"Acme Ltd - Home\nShop | Help\n\nPage {Word(number)} has words of its own.\nCall 1588 for help.\n\nMore on {Word(number)}.\n\nCopyright Acme 202{number}\nPage {number}\n"));
        var edges = RepeatedEdges.Of([.. documents.Select(document => DocumentEdges.Of(document.Text))]);
        Assert.False(edges.IsEmpty);
        var cleaned = edges.Clean(documents[2]);
        Assert.Equal(["Acme Ltd - Home", "Shop | Help", "Copyright Acme 2023", "Page 3"], cleaned.Dropped);
        Assert.Equal("Page gamma has words of its own.\nCall 1588 for help.\n\nMore on gamma.", string.Join('\n', cleaned.Passages.Select(passage => passage.Range.Of(cleaned.Text))));
        // What was dropped before is evidence still.
        var later = RepeatedEdges.Of([.. documents.Select(edges.Clean).Select(document => DocumentEdges.Of(Kept(document), document.Dropped))]);
        Assert.Equal(cleaned.Dropped, later.Clean(documents[2]).Dropped);
    }

    [Fact]
    public async Task A_page_number_goes_with_the_repeated_lines_around_it_and_stays_where_none_are()
    {
        var documents = await ReadAsync(Enumerable.Range(1, 6).Select(number =>
            $"- {number} -\nAcme Ltd · Page {number}\n\nWords of {Word(number)}.\n100{number}\n\nAll rights reserved\n{number} / 12\n--------\nAcme Ltd {number} of 12\n"));
        var edges = RepeatedEdges.Of([.. documents.Select(document => DocumentEdges.Of(document.Text))]);
        var cleaned = edges.Clean(documents[1]);
        Assert.Equal(["- 2 -", "Acme Ltd · Page 2", "All rights reserved", "2 / 12", "--------", "Acme Ltd 2 of 12"], cleaned.Dropped);
        Assert.Contains("1002", Kept(cleaned), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_with_their_answers_are_never_dropped_though_every_document_has_them()
    {
        var documents = await ReadAsync(Enumerable.Range(1, 6).Select(number => $"Words of {Word(number)}.\n\nQ: Who helps?\nA: The desk helps.\n"));
        var edges = RepeatedEdges.Of([.. documents.Select(document => DocumentEdges.Of(document.Text))]);
        Assert.All(documents, document => Assert.Contains(edges.Clean(document).Passages, passage => passage.Questions is ["Who helps?"] && passage.Range.Of(document.Text) == "The desk helps."));
    }

    [Fact]
    public async Task Three_documents_or_whole_copies_are_left_alone()
    {
        var few = await ReadAsync(Enumerable.Range(1, 3).Select(number => $"Acme\n\nWords of {Word(number)}.\n"));
        Assert.True(RepeatedEdges.Of([.. few.Select(document => DocumentEdges.Of(document.Text))]).IsEmpty);
        var copies = await ReadAsync(Enumerable.Repeat("Acme\n\nThe same words.\n", 6));
        var edges = RepeatedEdges.Of([.. copies.Select(document => DocumentEdges.Of(document.Text))]);
        Assert.All(copies, document => Assert.Same(document, edges.Clean(document)));
    }

    private async Task<List<ReadDocument>> ReadAsync(IEnumerable<string> texts)
    {
        var documents = new List<ReadDocument>();
        foreach (var text in texts) documents.Add(await new PlainTextReader(Options.Create(new IngestionOptions())).ReadAsync(_folder.Write($"{documents.Count}.txt", text)));
        return documents;
    }

    private static string Kept(ReadDocument document) => string.Join('\n', document.Passages.Select(passage => passage.Range.Of(document.Text)));

    private static string Word(int number) => new[] { "alpha", "beta", "gamma", "delta", "epsilon", "zeta" }[number - 1];
}
