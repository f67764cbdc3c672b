using BotSuite.Knowledge.Retrieval.Keyword;
using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>
/// Makes the search tables. All that they hold comes from the store, so tables of an older form are not changed but made anew and
/// filled again.
/// </summary>
internal sealed class SearchSchema(SearchDatabase database, TextAnalyzer analyzer)
{
    /// <summary>
    /// The form of the tables and of the stored content. Raise it whenever either changes; that the text analysis changes is noticed by
    /// its fingerprint.
    /// </summary>
    public const int Version = 1;

    // Any number that nobody else uses: "BSearch" in ASCII, and the schema's name beside it.
    private const int LockKey = 0x42536561;

    private readonly string _analysis = AnalysisFingerprint.Of(analyzer);

    /// <summary>Makes what is missing. Several processes may do so at once.</summary>
    /// <exception cref="SearchTablesNotUsableException">The tables are newer than this program, or may not be made.</exception>
    public async Task<PgvectorSupport> EnsureAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var support = await EnableVectorsAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await LockAsync(connection, cancellationToken);
        try
        {
            var (version, analysis) = await FormAsync(connection, cancellationToken);
            if (version > Version)
                throw new SearchTablesNotUsableException(
                    $"The search tables in the schema {database.SchemaName} of the database {database.Address} were made by a newer version of this program. " +
                    "Start the newer version, or set Retrieval:PostgreSql:Schema to a name of this version's own.");

            if (version != Version || analysis != _analysis)
            {
                if (version is not null) await DropAsync(connection, cancellationToken);
                await MakeAsync(connection, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            return support;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new SearchTablesNotUsableException(
                $"The search tables cannot be made in the schema {database.SchemaName} of the database {database.Address}: {exception.MessageText}. " +
                "Let the user of Retrieval:PostgreSql:ConnectionString (or Database:ConnectionString) create schemas there, or make the schema and give it to that user.",
                exception);
        }
    }

    /// <summary>Waits until no other process writes, and lets none until the transaction ends.</summary>
    public async Task LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // A first load of another process is waited for.
        await using var take = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1, hashtext($2))", connection) { CommandTimeout = 0 };
        take.Parameters.Add(new NpgsqlParameter<int> { TypedValue = LockKey });
        take.Parameters.Add(new NpgsqlParameter<string> { TypedValue = database.SchemaName });
        await take.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Makes the table of a model's vectors, in the caller's transaction.</summary>
    public async Task AddVectorsAsync(NpgsqlConnection connection, VectorTable vectors, CancellationToken cancellationToken)
    {
        var table = database.Table(vectors.Name);
        await ExecuteAsync(connection,
            $"""
            CREATE TABLE IF NOT EXISTS {table} (
                passage bigint NOT NULL REFERENCES {database.Passages} (number) ON DELETE CASCADE,
                is_text boolean NOT NULL,
                embedding halfvec({vectors.Dimensions}) NOT NULL);
            CREATE INDEX IF NOT EXISTS {vectors.Name}_passage ON {table} (passage);
            """, cancellationToken);
        if (vectors.Dimensions <= VectorTable.MostIndexed)
            await ExecuteAsync(connection, $"CREATE INDEX IF NOT EXISTS {vectors.Name}_near ON {table} USING hnsw (embedding halfvec_cosine_ops)", cancellationToken);
    }

    public static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<PgvectorSupport> EnableVectorsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var installed = await ScalarAsync(connection, "SELECT extversion FROM pg_extension WHERE extname = 'vector'", cancellationToken);
        if (installed is null)
        {
            if (await ScalarAsync(connection, "SELECT name::text FROM pg_available_extensions WHERE name = 'vector'", cancellationToken) is null) return PgvectorSupport.NotInstalled;
            try
            {
                await ExecuteAsync(connection, "CREATE EXTENSION IF NOT EXISTS vector", cancellationToken);
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                return PgvectorSupport.NotAllowed;
            }
            catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateObject)
            {
                // Another process was faster, which is just as well.
            }

            installed = await ScalarAsync(connection, "SELECT extversion FROM pg_extension WHERE extname = 'vector'", cancellationToken);
        }

        return !System.Version.TryParse(installed, out var version) || version < new Version(0, 7) ? PgvectorSupport.TooOld
            : version < new Version(0, 8) ? PgvectorSupport.Usable
            : PgvectorSupport.Iterative;
    }

    // The version is null where there are no tables, and 0 where they have lost their state.
    private async Task<(int? Version, string? Analysis)> FormAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await ScalarAsync(connection, $"SELECT to_regclass('{database.State}')::text", cancellationToken) is null) return (null, null);
        await using var command = new NpgsqlCommand($"SELECT version, analysis FROM {database.State}", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (reader.GetInt32(0), reader.GetString(1)) : (0, null);
    }

    // The tables alone, not the schema: the user may own it without the right to make another.
    private async Task DropAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var tables = await ScalarAsync(connection,
            $"""
            SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') FROM pg_tables WHERE schemaname = '{database.SchemaName}'
                AND (tablename IN ('state', 'passages', 'contents', 'terms', 'statistics') OR tablename ~ '^vectors_[0-9a-f]+$')
            """, cancellationToken);
        await ExecuteAsync(connection, $"DROP TABLE {tables}", cancellationToken);
    }

    private async Task MakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await ScalarAsync(connection, $"SELECT to_regnamespace('{database.SchemaName}')::text", cancellationToken) is null)
            await ExecuteAsync(connection, $"CREATE SCHEMA {database.SchemaName}", cancellationToken);
        await ExecuteAsync(connection, Tables(), cancellationToken);
    }

    private static async Task<string?> ScalarAsync(NpgsqlConnection connection, string query, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(query, connection);
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    // Passages keep their search text inside the row (storage and toast target), as ranking reads it once for every term. Numbers begin
    // with the microsecond, so that no number of these tables was ever one of tables that stood here before.
    private string Tables() =>
        $$"""
        CREATE TABLE {{database.State}} (
            is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
            version integer NOT NULL,
            analysis text NOT NULL,
            head bigint,
            missing text NOT NULL DEFAULT '{}',
            head_document uuid,
            loaded_to uuid,
            is_complete boolean NOT NULL DEFAULT false,
            model_id text,
            dimensions integer);
        INSERT INTO {{database.State}} (version, analysis) VALUES ({{Version}}, '{{_analysis}}');
        CREATE TABLE {{database.Passages}} (
            number bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
            index_name text COLLATE "C" NOT NULL,
            document_id uuid NOT NULL,
            place integer NOT NULL,
            version_id uuid NOT NULL,
            domain text COLLATE "C" NOT NULL,
            language text COLLATE "C" NOT NULL,
            jurisdiction text COLLATE "C",
            audience text COLLATE "C",
            rights text COLLATE "C",
            tags jsonb NOT NULL,
            keyed_tags jsonb NOT NULL,
            reading_confidence double precision,
            effective_from date,
            effective_to date,
            text_length integer NOT NULL,
            wording_length real NOT NULL,
            has_questions boolean NOT NULL,
            has_topic boolean NOT NULL,
            has_vectors boolean NOT NULL,
            lacks_vectors boolean NOT NULL,
            search tsvector NOT NULL) WITH (toast_tuple_target = 8160);
        ALTER TABLE {{database.Passages}} ALTER COLUMN search SET STORAGE EXTERNAL;
        SELECT setval(pg_get_serial_sequence('{{database.Passages}}', 'number'), (extract(epoch FROM clock_timestamp()) * 1000000)::bigint);
        CREATE INDEX passages_search ON {{database.Passages}} USING gin (search) WITH (fastupdate = off);
        CREATE INDEX passages_document ON {{database.Passages}} (document_id);
        CREATE INDEX passages_order ON {{database.Passages}} (index_name, document_id, place);
        CREATE INDEX passages_lacking ON {{database.Passages}} (document_id) WHERE lacks_vectors;
        CREATE TABLE {{database.Contents}} (
            number bigint PRIMARY KEY REFERENCES {{database.Passages}} (number) ON DELETE CASCADE,
            content bytea NOT NULL,
            hash bytea NOT NULL);
        CREATE TABLE {{database.Terms}} (
            index_name text COLLATE "C" NOT NULL,
            term text COLLATE "C" NOT NULL,
            texts integer NOT NULL,
            wordings integer NOT NULL,
            questions integer NOT NULL,
            PRIMARY KEY (index_name, term));
        CREATE TABLE {{database.Statistics}} (
            index_name text COLLATE "C" PRIMARY KEY,
            passages integer NOT NULL,
            text_length bigint NOT NULL,
            wordings integer NOT NULL,
            wording_length bigint NOT NULL,
            without_wording integer NOT NULL,
            questions integer NOT NULL,
            with_vectors integer NOT NULL,
            lacking_vectors integer NOT NULL);
        """;
}
