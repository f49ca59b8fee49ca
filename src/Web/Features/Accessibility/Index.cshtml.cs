using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Accessibility;

/// <summary>The accessibility statement that the law asks for.</summary>
[Needs(Right.LogIn)]
public sealed class IndexModel : PageModel;
