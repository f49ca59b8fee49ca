using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features.Accounts;

/// <summary>How somebody who has forgotten the password gets a new one.</summary>
[Needs(Right.LogIn)]
public sealed class ForgotModel : PageModel { }
