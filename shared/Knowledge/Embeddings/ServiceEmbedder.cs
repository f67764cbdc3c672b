using System.ClientModel;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>Asks a service for vectors, through Microsoft.Extensions.AI.</summary>
internal sealed class ServiceEmbedder : ITextEmbedder
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;
    private readonly EmbeddingsOptions _options;
    private readonly LanguageList _languages;
    private readonly TimeProvider _clock;

    public ServiceEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator, IOptions<EmbeddingsOptions> options, TimeProvider clock)
    {
        (_generator, _options, _clock) = (generator, options.Value, clock);
        Dimensions = _options.Dimensions!.Value;
        var id = string.Create(CultureInfo.InvariantCulture, $"{_options.Provider.ToLowerInvariant()}/{_options.Model}@{Dimensions}");
        ModelId = id.Length <= 128 ? id : id[..91] + VectorCache.HashOf(id)[..37];
        _languages = new LanguageList(_options.Languages);
    }

    /// <inheritdoc/>
    public string ModelId { get; }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <inheritdoc/>
    public bool Knows(string language) => _languages.Holds(language);

    /// <inheritdoc/>
    public async ValueTask<float[]> EmbedQuestionAsync(string text, CancellationToken cancellationToken) =>
        (await AskAsync([text], _options.QuestionTimeout, nameof(EmbeddingsOptions.QuestionTimeout), cancellationToken))[0];

    /// <inheritdoc/>
    public Task<IReadOnlyList<float[]>> EmbedTextsAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        AskAsync(texts, _options.Timeout, nameof(EmbeddingsOptions.Timeout), cancellationToken);

    private async Task<IReadOnlyList<float[]>> AskAsync(
        IReadOnlyList<string> texts, TimeSpan longest, string key, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(longest);
        try
        {
            var answer = await _generator.GenerateAsync(texts, cancellationToken: limit.Token);
            return Checked(answer, texts.Count);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new EmbeddingException($"The embedding service did not answer within {longest} (Embeddings:{key}).", isTransient: true);
        }
        catch (ClientResultException exception)
        {
            throw Refused(exception);
        }
        catch (HttpRequestException exception)
        {
            var isTransient = exception.StatusCode is null or System.Net.HttpStatusCode.TooManyRequests or >= System.Net.HttpStatusCode.InternalServerError;
            throw new EmbeddingException(
                $"The embedding service at {Place} could not be asked ({exception.StatusCode?.ToString() ?? exception.HttpRequestError.ToString()}). Check Embeddings:Endpoint and Embeddings:Model.",
                isTransient, exception);
        }
        catch (IOException exception)
        {
            throw new EmbeddingException($"The embedding service at {Place} broke off in the middle of its answer.", isTransient: true, exception);
        }
        // The client libraries trust the shape of what they are sent, and stumble where it is another.
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or ArgumentException
            or KeyNotFoundException or NullReferenceException or IndexOutOfRangeException or NotSupportedException)
        {
            throw new EmbeddingException($"The embedding service at {Place} answered something that is no list of vectors.", isTransient: true, exception);
        }
    }

    private string Place => _options.Endpoint?.Host ?? "api.openai.com";

    private List<float[]> Checked(GeneratedEmbeddings<Embedding<float>> answer, int count)
    {
        if (answer.Count != count)
            throw new EmbeddingException($"The embedding service gave {answer.Count} vectors for {count} texts.", isTransient: true);

        foreach (var embedding in answer)
            if (embedding.Vector.Length != Dimensions)
                throw new EmbeddingException(
                    $"The model '{_options.Model}' gives vectors of {embedding.Vector.Length} numbers, and Embeddings:Dimensions says {Dimensions}. Set it to {embedding.Vector.Length}.",
                    isTransient: false);
        if (answer.Any(embedding => embedding.Vector.ToArray().Any(number => !float.IsFinite(number))))
            throw new EmbeddingException("The embedding service gave a vector that holds no numbers.", isTransient: true);
        return [.. answer.Select(embedding => UnitVector.Of(embedding.Vector.Span))];
    }

    private EmbeddingException Refused(ClientResultException exception)
    {
        var status = exception.Status;
        var cure = status switch
        {
            0 => "Check Embeddings:Endpoint.",
            401 or 403 => "Check Embeddings:ApiKey.",
            404 => "Check Embeddings:Endpoint and Embeddings:Model.",
            429 => "It asks for fewer questions at a time; embedding goes on later.",
            >= 500 => "It is tried again later.",
            _ => "Check Embeddings:Model and Embeddings:Dimensions.",
        };
        return new EmbeddingException($"The embedding service at {Place} refused with status {status}. {cure}", status is 0 or 429 or >= 500, exception)
        {
            RetryAfter = RetryAfterOf(exception),
        };
    }

    // The header holds seconds or a date (RFC 9110, 10.2.3).
    private TimeSpan? RetryAfterOf(ClientResultException exception)
    {
        if (exception.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) is not true
            || !RetryConditionHeaderValue.TryParse(value, out var retry)) return null;
        var wait = retry.Delta ?? retry.Date!.Value - _clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
    }
}
