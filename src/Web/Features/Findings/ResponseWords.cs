using Microsoft.AspNetCore.Mvc.Rendering;
using Styrkedja.Core.Checks;

namespace Styrkedja.Web.Features.Findings;

/// <summary>How far somebody has come with a finding, in the words of users.</summary>
public static class ResponseWords
{
    /// <summary>The choices of a form.</summary>
    public static IEnumerable<SelectListItem> Choices =>
        Enum.GetValues<ResponseState>().Select(state => new SelectListItem(Meaning(state), state.ToString()));

    /// <summary>"öppen", "förklarad", "klar".</summary>
    public static string Name(ResponseState state) =>
        state switch
        {
            ResponseState.Open => "öppen",
            ResponseState.Explained => "förklarad",
            ResponseState.Done => "klar",
        };

    private static string Meaning(ResponseState state) =>
        state switch
        {
            ResponseState.Open => "Öppen: någon ska se till den",
            ResponseState.Explained => "Förklarad: uppgiften ska stå kvar som den är, och varför står nedan",
            ResponseState.Done => "Klar: den är åtgärdad",
        };
}
