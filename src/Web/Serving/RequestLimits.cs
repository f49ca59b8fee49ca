using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Styrkedja.Web.Serving;

/// <summary>What anybody may send. A page that takes more says so by <see cref="TakesFilesAttribute"/>.</summary>
internal static class RequestLimits
{
    /// <summary>Bytes of a request: ten times the largest form that is typed.</summary>
    public const int LargestForm = 64 * 1024;

    /// <summary>As much at a time as people and a watch need, and what their buffers may take without harm.</summary>
    private const int MostConnections = 512;

    /// <summary>Of a body that nobody has asked for yet: a connection that is held costs no more.</summary>
    private const int Unread = 128 * 1024;

    private static readonly TimeSpan Headers = TimeSpan.FromSeconds(10);

    // Longer than a proxy keeps one that is not used (nginx: 60 s), so that it never writes on one that is closed.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(75);

    // 64 kB in a minute: a poor line manages, and who sends a byte now and then does not.
    private static readonly MinDataRate Slowest = new(1024, TimeSpan.FromSeconds(10));

    /// <summary>Bounds the server.</summary>
    public static void Bound(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = LargestForm;
        limits.MaxRequestBufferSize = Unread;
        limits.MaxConcurrentConnections = MostConnections;
        limits.RequestHeadersTimeout = Headers;
        limits.KeepAliveTimeout = Kept;
        limits.MinRequestBodyDataRate = Slowest;
    }

    /// <summary>Bounds the reading of forms: none is larger than a request, so none reaches the disk.</summary>
    public static void Bound(FormOptions form)
    {
        form.ValueLengthLimit = LargestForm;
        form.MemoryBufferThreshold = LargestForm;
        form.BufferBodyLengthLimit = LargestForm;
        form.MultipartBodyLengthLimit = LargestForm;
    }

    /// <summary>How the form of a page that takes files is read.</summary>
    public static FormOptions Of(TakesFilesAttribute takes)
    {
        var form = new FormOptions();
        Bound(form);
        form.ValueLengthLimit = takes.LargestText;
        form.MultipartBodyLengthLimit = takes.LargestRequest;
        return form;
    }
}
