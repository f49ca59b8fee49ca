using MailKit.Security;
using Styrkedja.Web.Mail;
using Styrkedja.Web.Serving;

namespace Styrkedja.Unit.Web.Mail;

public sealed class MailSettingsTests
{
    private const string Host = "STYRKEDJA_SMTP_HOST=post.lindvik.example";
    private const string From = "STYRKEDJA_MAIL_FROM=styrkedja@lindvik.example";

    [Fact]
    public void Nothing_set_is_no_mail_server() => Assert.Null(Read());

    [Theory]
    [InlineData("", SecureSocketOptions.StartTls, 587)]
    [InlineData("STYRKEDJA_SMTP_TLS=implicit", SecureSocketOptions.SslOnConnect, 465)]
    [InlineData("STYRKEDJA_SMTP_PORT=2525", SecureSocketOptions.StartTls, 2525)]
    public void It_is_spoken_to_in_secret(string more, SecureSocketOptions tls, int port)
    {
        var settings = Read(Host, From, more)!;
        Assert.Equal((tls, port), (settings.Tls, settings.Port));
        Assert.Null(settings.Login);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("localhost")]
    public void On_this_machine_it_need_not_be(string host) =>
        Assert.Equal(
            SecureSocketOptions.None,
            Read($"STYRKEDJA_SMTP_HOST={host}", From, "STYRKEDJA_SMTP_TLS=none")!.Tls
        );

    [Theory]
    [InlineData("STYRKEDJA_SMTP_TLS=none", "bara till en e-postserver på den här datorn")]
    [InlineData("STYRKEDJA_SMTP_TLS=ssl", "finns inte")]
    [InlineData("STYRKEDJA_SMTP_PORT=0", "är ingen port")]
    [InlineData("STYRKEDJA_SMTP_PORT=70000", "är ingen port")]
    [InlineData("STYRKEDJA_SMTP_USER=anna", "Lösenordet")]
    [InlineData("STYRKEDJA_SMTP_PASSWORD=hemligt", "STYRKEDJA_SMTP_USER saknas")]
    [InlineData("STYRKEDJA_SMTP_PASSWORD_FILE=/finns/inte", "kan inte läsas")]
    [InlineData("STYRKEDJA_SMTP_CERTIFICATE=/finns/inte", "kan inte läsas")]
    [InlineData("STYRKEDJA_SMTP_PATIENCE=genast", "är ingen tid")]
    [InlineData("STYRKEDJA_MAIL_FROM=lindvik", "är ingen adress")]
    [InlineData("STYRKEDJA_SMTP_HOST=", "STYRKEDJA_SMTP_HOST saknas")]
    public void What_is_wrong_is_told_in_a_sentence_without_the_password(string more, string why)
    {
        var refused = Assert.Throws<UsageException>(() => Read(Host, From, more));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }

    // The later of two wins.
    private static MailSettings? Read(params string[] variables) =>
        MailSettings.Read(name =>
            variables.LastOrDefault(v => v.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..]
        );
}
