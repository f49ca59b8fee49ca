using System.Net;
using Styrkedja.Web.Security.SingleSignOn;

namespace Styrkedja.Unit.Web.Security;

public sealed class ProviderMetadataTests : IDisposable
{
    private const string Unread = "the provider's metadata cannot be read";

    private readonly StoppedClock _clock = new();
    private readonly HeldProvider _provider = new();
    private readonly HttpClient _http;
    private readonly ProviderMetadata _metadata;

    public ProviderMetadataTests()
    {
        _http = new HttpClient(_provider) { Timeout = Timeout.InfiniteTimeSpan };
        _metadata = new ProviderMetadata(
            new SignOnSettings
            {
                Key = "prov",
                Name = "Provet",
                Municipality = "lindvik",
                Authority = new Uri("https://provider.example"),
                ClientId = "styrkedja",
                ClientSecret = "hemligt",
                Scope = "openid",
                GroupsClaim = "groups",
                EmailIsTrusted = false,
                AsksForSecondFactor = false,
                SecondFactorAcr = [],
                RefreshAtMost = TimeSpan.FromMinutes(1),
                LogOutOrigins = [],
                Groups = new Dictionary<string, IReadOnlyList<SignOnRole>>(),
            },
            _http,
            _clock
        );
    }

    [Fact]
    public async Task All_who_ask_at_once_wait_for_one_request_whose_failure_is_the_answer_for_a_while()
    {
        await FourAreRefused(SignOnRefusal.Failed, () => _provider.Answer(HttpStatusCode.Forbidden));
        foreach (var passes in new[] { TimeSpan.Zero, ProviderMetadata.FailureLasts - TimeSpan.FromTicks(1) })
        {
            _clock.Passes(passes);
            var again = await Assert.ThrowsAsync<SignOnRefusedException>(_metadata.Get);
            Assert.Equal(Unread + ", just now", again.Message);
            Assert.Equal(SignOnRefusal.Failed, again.Refusal);
        }
        Assert.Equal(1, _provider.Asked);

        _clock.Passes(TimeSpan.FromTicks(1));
        await FourAreRefused(SignOnRefusal.Failed, () => _provider.Answer(HttpStatusCode.NotFound));
        Assert.Equal(2, _provider.Asked);
    }

    [Fact]
    public async Task One_that_does_not_answer_is_waited_for_as_long_as_patience_lasts_and_called_silent()
    {
        await FourAreRefused(
            SignOnRefusal.Silent,
            () =>
            {
                _clock.Passes(SignOnProvider.Patience - TimeSpan.FromTicks(1));
                Assert.False(_provider.GaveUp);
                _clock.Passes(TimeSpan.FromTicks(1));
            }
        );
        Assert.True(_provider.GaveUp);
        var again = await Assert.ThrowsAsync<SignOnRefusedException>(_metadata.Get);
        Assert.Equal(SignOnRefusal.Silent, again.Refusal);
        Assert.Equal(1, _provider.Asked);
    }

    // Four ask, the provider is asked once, and then something happens to that request.
    private async Task FourAreRefused(SignOnRefusal refusal, Action happens)
    {
        _provider.Hold();
        var asking = Enumerable.Range(0, 4).Select(_ => _metadata.Get()).ToList();
        await Task.WhenAny(_provider.IsAsked(), Task.WhenAll(asking));
        happens();
        foreach (var one in asking)
        {
            var refused = await Assert.ThrowsAsync<SignOnRefusedException>(() => one);
            Assert.Equal(Unread, refused.Message);
            Assert.Equal(refusal, refused.Refusal);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _provider.Dispose();
    }

    /// <summary>A provider that answers when it is told to.</summary>
    private sealed class HeldProvider : HttpMessageHandler
    {
        private readonly SemaphoreSlim _asked = new(0);
        private TaskCompletionSource<HttpStatusCode> _answer = new();
        private int _count;

        public int Asked => _count;

        public bool GaveUp { get; private set; }

        public Task IsAsked() => _asked.WaitAsync(TestContext.Current.CancellationToken);

        /// <summary>Answers nothing from now on.</summary>
        public void Hold() => _answer = new();

        /// <summary>Answers this, also those that come later.</summary>
        public void Answer(HttpStatusCode status) => _answer.SetResult(status);

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var answer = _answer;
            Interlocked.Increment(ref _count);
            _asked.Release();
            try
            {
                return new HttpResponseMessage(await answer.Task.WaitAsync(cancellationToken));
            }
            catch (OperationCanceledException)
            {
                GaveUp = true;
                throw;
            }
        }

        protected override void Dispose(bool disposing)
        {
            _asked.Dispose();
            base.Dispose(disposing);
        }
    }
}
