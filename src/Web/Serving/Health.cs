using Styrkedja.Core.Access;
using Styrkedja.Store;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Serving;

/// <summary>
/// What a watch asks: whether the process lives, and whether it can serve. Answers a word, and strangers no more.
/// </summary>
internal static class Health
{
    /// <summary>Maps the addresses. <c>/halsa</c> is the same as <c>/halsa/redo</c>.</summary>
    public static void MapHealth(this WebApplication app)
    {
        var open = new NeedsAttribute(Right.LogIn);
        app.MapGet("/halsa/lever", () => Results.Text("ok")).WithMetadata(open);
        app.MapGet("/halsa/redo", Ready).WithMetadata(open);
        app.MapGet("/halsa", Ready).WithMetadata(open);
    }

    private static async Task<IResult> Ready(Database database)
    {
        try
        {
            return await database.IsUpToDate() ? Results.Text("ok") : No("schemat");
        }
        catch (Exception e) when (database.Dialect.TroubleOf(e) is not null)
        {
            return No("databasen");
        }
    }

    private static IResult No(string word) => Results.Text(word, statusCode: StatusCodes.Status503ServiceUnavailable);
}
