using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Accessibility;

/// <summary>The accessibility statement that the law asks for.</summary>
[Needs(Right.Read)]
public sealed class IndexModel : PageModel;
