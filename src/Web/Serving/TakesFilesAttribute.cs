namespace Styrkedja.Web.Serving;

/// <summary>
/// On a page that takes files: how much its form may have. Holds for those who are let in, when it is known that they are.
/// </summary>
/// <param name="largestRequest">Bytes, files and all.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute(int largestRequest) : Attribute
{
    /// <summary>Bytes of a request, files and all.</summary>
    public int LargestRequest { get; } = largestRequest;

    /// <summary>Bytes of a field that is no file.</summary>
    public int LargestText { get; set; } = RequestLimits.LargestForm;
}
