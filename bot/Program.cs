using BotSuite.Bot;
using BotSuite.Bot.Channels;
using BotSuite.Data;
using BotSuite.Knowledge.Ingestion.Reading.Isolation;

if (ReadingProcess.IsAskedFor(args, typeof(Program).Assembly)) return await ReadingProcess.RunAsync();

var builder = WebApplication.CreateBuilder(args);
builder.AddBotSuite();

var app = builder.Build();
app.UseForwardedHeaders();
app.UseSecurityHeaders();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseHostCheck();
app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(15) });
app.UseCors();
app.MapChannels();

await app.Services.MigrateDatabaseAsync(app.Lifetime.ApplicationStopping);
await app.RunAsync();
return 0;
