using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using Styrkedja.Web.Features.Economy;
using Styrkedja.Web.Security;
using Styrkedja.Web.Serving;

namespace Styrkedja.Web.Features;

/// <summary>How the pages are found, and what all of them share.</summary>
internal static class Pages
{
    /// <summary>Registers the pages.</summary>
    /// <param name="services">Where.</param>
    /// <param name="options">How the program was started.</param>
    public static void AddPages(this IServiceCollection services, ServerOptions options)
    {
        services.Configure<FormOptions>(RequestLimits.Bound);
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Features";
            pages.Conventions.ConfigureFilter(new MethodFilter());
        });
        services.Configure<MvcOptions>(pages => pages.Filters.Add(new NotAllowedFilter()));
        services.Configure<MvcOptions>(SwedishBinding.Speak);
        services.AddAntiforgery(tokens =>
        {
            SecurityServices.Shape(tokens.Cookie, "styrkedja-formular", options);
            tokens.Cookie.SameSite = SameSiteMode.Strict;
            tokens.SuppressXFrameOptionsHeader = true; // SafeHeaders says it
        });
        // å, ä and ö are written as they are.
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<CookieTempDataProviderOptions>(said =>
            SecurityServices.Shape(said.Cookie, "styrkedja-sagt", options)
        );
        services.AddScoped<Place>();
        services.AddScoped<Start.OwnMunicipalities>();
        services.AddSingleton<EconomyCache>();
    }

    /// <summary>Maps the pages.</summary>
    public static void MapPages(this WebApplication app) => app.MapRazorPages();
}
