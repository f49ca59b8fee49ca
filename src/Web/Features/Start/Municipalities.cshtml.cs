using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Store.Mapping;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Start;

/// <summary>Kommuner: those where somebody works.</summary>
[Needs(Right.OwnAccount)]
public sealed class MunicipalitiesModel(OwnMunicipalities municipalities) : PageModel
{
    /// <summary>The municipalities, in Swedish order.</summary>
    public IReadOnlyList<StoredMunicipality> Own { get; private set; } = [];

    /// <summary>How many more have asked for them and wait for an answer.</summary>
    public int Waiting { get; private set; }

    /// <summary>Loads them.</summary>
    public async Task OnGet() => (Own, Waiting) = (await municipalities.Find(), await municipalities.Waiting());
}
