using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Styrkedja.Core.Access;
using Styrkedja.Web.Security;

namespace Styrkedja.Web.Features;

/// <summary>Answers 403 where a change has found that it would touch what is not its author's.</summary>
internal sealed class NotAllowedFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not NotAllowedException refused)
        {
            return;
        }
        var person = context.HttpContext.RequestServices.GetRequiredService<CurrentPerson>();
        const int status = StatusCodes.Status403Forbidden;
        SecurityLog.Denied(context.HttpContext, person.Account?.Id ?? Guid.Empty, refused.Right, status);
        context.Result = new StatusCodeResult(status);
        context.ExceptionHandled = true;
    }
}
