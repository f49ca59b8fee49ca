using Microsoft.EntityFrameworkCore;
using Styrkedja.Integration.Serving;
using Styrkedja.Store;
using Styrkedja.Store.Mail;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Mail;

namespace Styrkedja.Integration.Mail;

/// <summary>A letter is queued with the change that causes it, and its head cannot be written by what it says.</summary>
public sealed class OutboxTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 6, 30, 0, DateTimeKind.Utc);

    [Theory]
    [ClassData(typeof(Databases))]
    public async Task It_is_queued_with_its_change_from_any_context(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        await using var store = Database.At(database.Name);
        await store.Migrate(TimeProvider.System);
        await using (var other = new OtherContext(kind, database.Name))
        {
            await using var undone = await other.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            Outbox.Queue(other, Guid.Empty, "anna@lindvik.example", "Ångrat", "Text", Now);
            await other.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await using (var other = new OtherContext(kind, database.Name))
        {
            Outbox.Queue(other, Guid.Empty, "anna@lindvik.example", "Köat", "Text", Now, "prov 1");
            await other.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await using var db = store.Open(Guid.Empty);
        var mail = Assert.Single(await db.Mail.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("Köat", Now, 0), (mail.Subject, mail.NextAttemptAt, mail.Attempts));
        Outbox.Queue(db, Guid.Empty, "anna@lindvik.example", "Igen", "Text", Now, "prov 1");
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("anna@lindvik.example", "Ett\r\nBcc: alla@lindvik.example")]
    [InlineData("anna@lindvik.example", "Ett\nTvå")]
    [InlineData("anna@lindvik.example", "Ett\0")]
    [InlineData("anna@lindvik.example", "")]
    [InlineData("anna@lindvik.example\r\nBcc: alla@lindvik.example", "Ett")]
    [InlineData("anna@lindvik.example>\r\nRCPT TO:<alla@lindvik.example", "Ett")]
    [InlineData("anna@lindvik.example\r\nX-Other: 1", "Ett")]
    [InlineData("anna\r\nX-Other: 1@lindvik.example", "Ett")]
    [InlineData("anna@lindvik.example,bo@lindvik.example", "Ett")]
    [InlineData("\"anna bo\"@lindvik.example", "Ett")]
    public async Task What_would_be_two_lines_of_the_head_is_never_queued(string recipient, string subject)
    {
        await using var db = Database.At("ingen.db").Open(Guid.Empty);
        Assert.Throws<ArgumentException>(() => Outbox.Queue(db, Guid.Empty, recipient, subject, "Text", Now));
        Assert.Empty(db.ChangeTracker.Entries());
    }

    // Were such a row in the database all the same.
    [Fact]
    public void And_would_be_one_line_if_it_were()
    {
        var mail = new StoredMail
        {
            Id = Guid.CreateVersion7(),
            MunicipalityId = Guid.Empty,
            Cause = null,
            Recipient = "anna@lindvik.example",
            Subject = "Ett\r\nBcc: alla@lindvik.example",
            Body = "Text\r\n.\r\nQUIT",
            QueuedAt = Now,
            Attempts = 0,
            NextAttemptAt = Now,
        };
        using var message = MailServer.MessageOf(
            mail,
            "1@lindvik.example",
            new MimeKit.MailboxAddress("Styrkedja", "s@lindvik.example")
        );
        using var bytes = new MemoryStream();
        message.WriteTo(bytes, TestContext.Current.CancellationToken);
        bytes.Position = 0;
        using var read = MimeKit.MimeMessage.Load(bytes, TestContext.Current.CancellationToken);
        Assert.Empty(read.Bcc);
        Assert.Equal(["anna@lindvik.example"], read.GetRecipients().Select(r => r.Address));
    }

    private sealed class OtherContext(DatabaseKind kind, string name) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
        {
            if (kind == DatabaseKind.Sqlite)
            {
                optionsBuilder.UseSqlite($"Data Source={name};Pooling=false");
            }
            else
            {
                optionsBuilder.UseNpgsql(name);
            }
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder) => MailMapping.Map(modelBuilder);
    }
}
