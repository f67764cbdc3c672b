using BotSuite.Answering.Order;
using BotSuite.Answering.Retrieving;
using BotSuite.Answering.Writing;
using BotSuite.Answering.Writing.Generated.Support;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Proof;

/// <summary>Gives every sentence of the draft its place in the source, and every source its number.</summary>
internal sealed class ProveAnswer : IAnsweringStep<WrittenAnswer, ProvenAnswer>
{
    public string Stage => "prove";

    public ValueTask<StepResult<ProvenAnswer>> RunAsync(WrittenAnswer facts, CancellationToken cancellationToken)
    {
        var citations = new List<Citation>();
        var sentences = facts.Draft.Select(sentence => Prove(sentence, citations)).ToArray();
        return ValueTask.FromResult<StepResult<ProvenAnswer>>(new ProvenAnswer(facts, sentences, citations));
    }

    /// <summary>Proves a sentence; a source that is not among the citations yet is added.</summary>
    public static QuotedSentence Prove(WrittenSentence sentence, List<Citation> citations)
    {
        var proof = Place(new Evidence(sentence.Passage, sentence.Start, sentence.End), sentence.Restated, citations);
        return sentence.Restated is { } restated
            ? new QuotedSentence(restated, sentence.Shape, [proof, .. sentence.Further.Select(further => Place(further, restated, citations))]) { IsRestated = true }
            : new QuotedSentence(QuotedText.Shown(sentence.Passage.Text[sentence.Start..sentence.End]), sentence.Shape, [proof]);
    }

    private static SentenceProof Place(Evidence evidence, string? restated, List<Citation> citations)
    {
        var passage = evidence.Passage;
        var citation = citations.Find(known => known.PassageId == passage.PassageId);
        if (citation is null)
        {
            citation = Cite(passage, citations.Count + 1);
            citations.Add(citation);
        }

        return new SentenceProof(
            citation.Number, passage.VersionId, passage.PassageId, passage.Page,
            passage.Start + evidence.Start, passage.Start + evidence.End, restated is null ? QuotedText.HashOf(evidence.Text) : QuotedText.HashOf(evidence.Text, restated));
    }

    private static Citation Cite(RetrievedPassage passage, int number) => new(
        number, Topic.PlaceOf(passage), passage.VersionId, passage.PassageId, passage.Page, passage.Text, passage.OriginUrl);
}
