using System.Net;
using Styrkedja.Core.Access;
using Styrkedja.Integration.Serving;

namespace Styrkedja.Integration.Access;

/// <summary>A person is entered with their account, or neither is.</summary>
public sealed class HalfEnteredTests
{
    [Theory]
    [ClassData(typeof(Databases))]
    public async Task What_breaks_between_the_account_and_the_person_leaves_neither(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var server = RunningServer.Start(database);
        var form = (await Page.Get(server, "/lindvik/personer/ny")).Form("Lägg till");
        form.Set("Name", "Ny Nilsson").Set("Email", "ny@lindvik.example").Set("Input.Role", nameof(Role.Planner));
        form.Set("Input.Unit", form.Option("Input.Unit", "Södra Lindviks områdesnämnd"));
        await using var rows = await StoreRows.Open(database);
        foreach (var command in Break(kind))
        {
            await rows.Run(command);
        }
        var broken = await form.Send();
        Assert.Equal(HttpStatusCode.InternalServerError, broken.Status);
        Assert.Equal(0, await rows.Count("select count(*) from account where email = 'ny@lindvik.example'"));
        Assert.Equal(0, await rows.Count("select count(*) from person where name = 'Ny Nilsson'"));

        await rows.Run(kind == DatabaseKind.Sqlite ? "drop trigger broken" : "drop trigger broken on person");
        Assert.Equal(HttpStatusCode.Redirect, (await form.Send()).Status);
        Assert.Equal(1, await rows.Count("select count(*) from account where email = 'ny@lindvik.example'"));
        Assert.Equal(1, await rows.Count("select count(*) from person where name = 'Ny Nilsson'"));
    }

    private static string[] Break(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite
            ? ["create trigger broken before insert on person begin select raise(abort, 'broken'); end"]
            :
            [
                "create function broken() returns trigger language plpgsql as 'begin raise exception ''broken''; end'",
                "create trigger broken before insert on person for each row execute function broken()",
            ];
}
