namespace BotSuite.BotFramework.Connector;

/// <summary>One call to a channel, in a form that can be sent again.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The whole address.</param>
/// <param name="Body">The JSON body, UTF-8; null sends none.</param>
/// <param name="Credentials">The bot's proof of who it is; null sends none.</param>
/// <param name="AnswerLimit">The most bytes of the answer to accept.</param>
internal sealed record ConnectorRequest(
    HttpMethod Method, Uri Address, byte[]? Body, IConnectorCredentials? Credentials, int AnswerLimit);
