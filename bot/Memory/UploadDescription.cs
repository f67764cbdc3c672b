using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BotSuite.Bot.Memory;

/// <summary>Describes what an upload consists of. The route does not bind it, so that whatever is wrong with it is refused in Kernel Memory's words.</summary>
internal static class UploadDescription
{
    /// <summary>Adds the request's body to the description of the route.</summary>
    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var text = new OpenApiSchema { Type = JsonSchemaType.String };
        var texts = new OpenApiSchema { Type = JsonSchemaType.Array, Items = text };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { "file" },
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["index"] = text,
                            ["documentId"] = text,
                            ["tags"] = texts,
                            ["steps"] = texts,
                            ["args"] = text,
                            ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                        },
                    },
                },
            },
        };
        return Task.CompletedTask;
    }
}
