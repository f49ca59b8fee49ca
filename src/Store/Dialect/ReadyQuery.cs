using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Styrkedja.Store.Dialect;

/// <summary>
/// A query that is made ready the first time: what is asked at every request is not put together anew each time. One that
/// is ready belongs to one kind of database, and a program may use both.
/// </summary>
/// <typeparam name="TDb">The context that asks.</typeparam>
/// <typeparam name="TAsked">What is asked for.</typeparam>
/// <typeparam name="TFound">What is found.</typeparam>
/// <param name="query">The query, ended by what makes it one answer.</param>
public sealed class ReadyQuery<TDb, TAsked, TFound>(Expression<Func<TDb, TAsked, TFound>> query)
    where TDb : DbContext
{
    private readonly ConcurrentDictionary<IModel, Func<TDb, TAsked, Task<TFound>>> _ready = new();

    /// <summary>Asks it.</summary>
    /// <param name="db">Where.</param>
    /// <param name="asked">What is asked for.</param>
    public Task<TFound> Ask(TDb db, TAsked asked) =>
        _ready.GetOrAdd(db.Model, _ => EF.CompileAsyncQuery(query))(db, asked);
}
