using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>Stops the start on settings that cannot work, naming key, value and cure.</summary>
internal sealed class EmbeddingsOptionsValidation : IValidateOptions<EmbeddingsOptions>
{
    public ValidateOptionsResult Validate(string? name, EmbeddingsOptions options)
    {
        var faults = new List<string>();
        if (!EmbeddingProviders.All.Contains(options.Provider, StringComparer.OrdinalIgnoreCase))
            faults.Add($"Embeddings:Provider is '{options.Provider}'. Set it to {string.Join(", ", EmbeddingProviders.All)}, or remove it.");
        else if (EmbeddingProviders.IsService(options.Provider)) CheckService(options, faults);
        else if (EmbeddingProviders.Is(options.Provider, EmbeddingProviders.Onnx)) CheckFolder(options, faults);

        if (options.Adapter is { Length: > 0 } adapter && !File.Exists(adapter))
            faults.Add($"Embeddings:Adapter is '{adapter}', and there is no such file. Name the file that train-adapter wrote, or remove it.");
        if (options.Previous is { } previous) faults.AddRange(FaultsOfPrevious(previous));
        if (options.BatchSize is < 1 or > 1000) faults.Add($"Embeddings:BatchSize is {options.BatchSize}. Set it to a number from 1 to 1000.");
        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(10))
            faults.Add($"Embeddings:Timeout is {options.Timeout}. Set it to a time from 00:00:01 to 00:10:00.");
        if (options.QuestionTimeout < TimeSpan.FromMilliseconds(100) || options.QuestionTimeout > TimeSpan.FromSeconds(30))
            faults.Add($"Embeddings:QuestionTimeout is {options.QuestionTimeout}. Set it to a time from 00:00:00.1 to 00:00:30.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    // A model that is gone from the disk is no reason not to start: it is said, and words serve until the new vectors are there.
    private static IEnumerable<string> FaultsOfPrevious(EmbeddingsOptions previous)
    {
        var faults = new List<string>();
        if (!EmbeddingProviders.All.Contains(previous.Provider, StringComparer.OrdinalIgnoreCase) || EmbeddingProviders.Is(previous.Provider, EmbeddingProviders.None))
            faults.Add($"Embeddings:Provider is '{previous.Provider}'. Set it to {string.Join(", ", EmbeddingProviders.All.Where(one => one != EmbeddingProviders.None))}, or remove Embeddings:Previous.");
        else if (EmbeddingProviders.IsService(previous.Provider)) CheckService(previous, faults);
        else if (EmbeddingProviders.Is(previous.Provider, EmbeddingProviders.Onnx) && string.IsNullOrWhiteSpace(previous.Model))
            faults.Add("Embeddings:Model is empty. Name the folder of the model that served before.");
        if (previous.Previous is not null) faults.Add("Embeddings:Previous is set. Remove it: only the model that served last can be named.");
        return faults.Select(fault => fault.Replace("Embeddings:", "Embeddings:Previous:", StringComparison.Ordinal).Replace("remove Embeddings:Previous:Previous", "remove Embeddings:Previous", StringComparison.Ordinal));
    }

    private static void CheckFolder(EmbeddingsOptions options, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(options.Model))
            faults.Add("Embeddings:Model is empty. Name the folder of a sentence-transformers model in ONNX form, or its .onnx file.");
        else if (!Directory.Exists(options.Model) && !File.Exists(options.Model))
            faults.Add($"Embeddings:Model is '{options.Model}', and there is no such folder or file. Name the folder of a sentence-transformers model in ONNX form, or its .onnx file.");
        if (options.Dimensions is < 1 or > 4096)
            faults.Add($"Embeddings:Dimensions is '{options.Dimensions}'. Remove it, or set it to the length of the model's vectors, from 1 to 4096.");
    }

    private static void CheckService(EmbeddingsOptions options, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(options.Model))
            faults.Add($"Embeddings:Model is empty. Name the model that {options.Provider} is to use.");
        if (options.Dimensions is null or < 1 or > 4096)
            faults.Add($"Embeddings:Dimensions is '{options.Dimensions}'. Set it to the length of the model's vectors, from 1 to 4096.");
        if (options.Endpoint is { } endpoint && (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https")))
            faults.Add($"Embeddings:Endpoint is '{endpoint}'. Set it to an address that begins with https:// or http://.");
        if (options.Endpoint is null && !string.Equals(options.Provider, EmbeddingProviders.OpenAI, StringComparison.OrdinalIgnoreCase))
            faults.Add($"Embeddings:Endpoint is empty. Set it to the address of your {options.Provider}.");
        if (string.IsNullOrWhiteSpace(options.ApiKey) && options.Endpoint is null)
            faults.Add("Embeddings:ApiKey is empty. OpenAI answers nobody without a key.");
    }
}
