using BotSuite.Knowledge.Ingestion.Duplicates;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Ingestion.Duplicates;

public sealed class DuplicateFinderTests : IDisposable
{
    private const string Returns = "You may return any item within thirty days of delivery if it is unused and in its original packaging. Send it with the label "
        + "that came in the box. We refund the price to the card that you paid with once the parcel has arrived at our warehouse.";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Documents_that_say_the_same_or_nearly_so_are_listed_until_one_of_them_is_gone()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder, settings: ("Embeddings:Provider", "None"));
        object[] entries =
        [
            new { id = "a", answer = Returns },
            new { id = "b", answer = Returns.ToUpperInvariant() + "!" },
            new { id = "c", answer = Returns.Replace("thirty", "fourteen", StringComparison.Ordinal) },
            new { id = "d", answer = "Our shop is open from nine to five on all days but Sunday, and closed on public holidays of the whole country." },
            new { id = "e", answer = "Yes." },
            new { id = "f", answer = "yes" },
        ];
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", entries));
        Assert.Equal(["a=b 1", "a~c", "b~c", "e=f 1"], await ListAsync(process));
        Assert.Equal(["a=b 1", "a~c", "b~c", "e=f 1"], await ListAsync(process));

        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", [.. entries[..1], .. entries[2..]]));
        // Gone at once, before anybody has looked again.
        Assert.Equal(["a~c", "e=f 1"], await ListAsync(process, looks: false));
        Assert.Equal(["a~c", "e=f 1"], await ListAsync(process));
        Assert.Equal(2, await process.StoreAsync(context => context.Duplicates.CountAsync()));
    }

    [Fact]
    public void Korean_texts_are_compared_by_their_syllables()
    {
        const string Text = "환불은 구매일로부터 14일 안에 신청하실 수 있습니다. 사용하지 않은 상품만 가능하며 배송비는 고객님이 부담하셔야 합니다. 상품이 도착한 뒤 사흘 안에 결제하신 카드로 환불해 드립니다.";
        var one = TextSignature.Of(Text)!;
        Assert.InRange(TextSignature.Similarity(one, TextSignature.Of(Text.Replace("사흘", "나흘", StringComparison.Ordinal))!), 0.85, 0.99);
        Assert.True(TextSignature.Similarity(one, TextSignature.Of("영업시간은 평일 오전 아홉 시부터 오후 여섯 시까지이며 주말과 공휴일에는 쉽니다. 상담은 전화로만 가능합니다.")!) < 0.2);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(0.95)]
    public void The_sketch_tells_how_much_texts_share(double share)
    {
        // Two texts of n runs each that have m in common share m / (2n - m).
        const int Words = 3_000;
        var same = (int)(2 * Words * share / (1 + share));
        var start = string.Join(' ', Enumerable.Range(0, same).Select(number => $"w{number}"));
        var one = start + " " + string.Join(' ', Enumerable.Range(0, Words - same).Select(number => $"x{number}"));
        var other = start + " " + string.Join(' ', Enumerable.Range(0, Words - same).Select(number => $"y{number}"));
        Assert.InRange(TextSignature.Similarity(TextSignature.Of(one)!, TextSignature.Of(other)!), share - 0.11, share + 0.11);
    }

    [Fact]
    public void A_thousand_copies_do_not_make_half_a_million_pairs()
    {
        var documents = Enumerable.Range(0, 1_000).Select(number => (Guid.CreateVersion7(), TextSignature.Of(Returns)!)).ToList();
        Assert.Equal(999, SimilarPairs.Of(documents, TestContext.Current.CancellationToken).Count);
    }

    [Fact]
    public void Ten_thousand_documents_are_compared_and_the_copies_among_them_found()
    {
        var random = new Random(3);
        var documents = new List<(Guid Id, byte[] Sketch)>();
        for (var i = 0; i < 10_000; i++)
        {
            // Each hundredth is the one before it with one word of eighty changed: they share 77 of 83 runs.
            string[] words = [.. Enumerable.Range(0, 80).Select(_ => $"w{random.Next(5_000)}")];
            documents.Add((new Guid(i * 2, 0, 0, new byte[8]), TextSignature.Of(string.Join(' ', words))!));
            words[40] = "changed";
            if (i % 100 == 0) documents.Add((new Guid(i * 2 + 1, 0, 0, new byte[8]), TextSignature.Of(string.Join(' ', words))!));
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var pairs = SimilarPairs.Of(documents, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper!.WriteLine($"{documents.Count} documents: {pairs.Count} pairs in {watch.ElapsedMilliseconds} ms");
        Assert.InRange(pairs.Count, 97, 100);
    }

    [Fact]
    public void The_copies_among_the_entries_of_three_domains_are_counted()
    {
        var documents = new[] { "customer", "legal", "medical" }.SelectMany(domain => ProjectData.Rows(Path.Combine(domain, "corpus.jsonl")))
            .Select((row, number) => (Id: new Guid(number, 0, 0, new byte[8]), Text: row.GetProperty("answer").GetString()!)).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var sketches = documents.Select(document => (document.Id, Sketch: TextSignature.Of(document.Text)!)).Where(document => document.Sketch is not null).ToList();
        var sketched = watch.ElapsedMilliseconds;
        var pairs = SimilarPairs.Of(sketches, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{documents.Count} documents, {documents.Sum(document => document.Text.Length)} characters: sketched in {sketched} ms, compared in {watch.ElapsedMilliseconds - sketched} ms; {pairs.Count(pair => pair.Similarity == 1)} pairs say the same, {pairs.Count(pair => pair.Similarity < 1)} nearly");
        Assert.All(pairs, pair => Assert.InRange(pair.Similarity, 0.8, 1));
        Assert.NotEmpty(pairs);
    }

    private static async Task<List<string>> ListAsync(KnowledgeProcess process, bool looks = true)
    {
        if (looks) await process.Services.GetRequiredService<DuplicateFinder>().FindAsync(TestContext.Current.CancellationToken);
        var list = process.Services.GetRequiredService<DuplicateList>();
        var pairs = await list.ListAsync("default", 0, 100, TestContext.Current.CancellationToken);
        Assert.Equal(pairs.Count, await list.CountAsync(null, TestContext.Current.CancellationToken));
        return [.. pairs.Select(pair => pair.Similarity == 1 ? $"{pair.One.Key}={pair.Other.Key} 1" : $"{pair.One.Key}~{pair.Other.Key}").Order(StringComparer.Ordinal)];
    }
}
