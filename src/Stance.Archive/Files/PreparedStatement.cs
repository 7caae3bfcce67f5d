using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Stance.Archive.Files;

/// <summary>One SQL statement, compiled once and run many times. Text keeps NUL characters, which ADO's own parameters cut off.</summary>
/// <remarks>Places count from 1 for parameters and from 0 for columns. Not thread-safe. No allocation but for the texts read.</remarks>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <summary>Compiles a statement.</summary>
    /// <exception cref="SqliteException">It is wrong.</exception>
    public PreparedStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public PreparedStatement Bind(int place, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, place, value));
        return this;
    }

    public PreparedStatement Bind(int place, long? value) => value is long number ? Bind(place, number) : BindNull(place);

    public PreparedStatement Bind(int place, double value)
    {
        Check(raw.sqlite3_bind_double(_statement, place, value));
        return this;
    }

    public PreparedStatement Bind(int place, double? value) => value is double number ? Bind(place, number) : BindNull(place);

    public PreparedStatement Bind(int place, string? value)
    {
        if (value is null)
        {
            return BindNull(place);
        }

        // Without a byte to point at, the binding would take it for NULL.
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        int length = Encoding.UTF8.GetBytes(value, bytes);
        int result = length == 0 ? raw.sqlite3_bind_text(_statement, place, "") : raw.sqlite3_bind_text(_statement, place, bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        Check(result);
        return this;
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False behind the last one; the statement may then be bound and run again.</returns>
    public bool Step()
    {
        int result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        int reset = raw.sqlite3_reset(_statement);
        Check(result == raw.SQLITE_DONE ? reset : result);
        return false;
    }

    /// <summary>Runs a statement whose rows, if any, don't matter.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>The first column of the first row as a whole number; null without a row.</summary>
    public long? Number()
    {
        long? number = Step() ? Integer(0) : null;
        Reset();
        return number;
    }

    /// <summary>Leaves the rows that were not read.</summary>
    public void Reset() => Check(raw.sqlite3_reset(_statement));

    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    public double Real(int column) => raw.sqlite3_column_double(_statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public string? Text(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(raw.sqlite3_column_blob(_statement, column));

    public void Dispose() => _statement.Dispose();

    private PreparedStatement BindNull(int place)
    {
        Check(raw.sqlite3_bind_null(_statement, place));
        return this;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }
}
