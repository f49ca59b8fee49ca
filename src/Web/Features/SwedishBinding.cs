using Microsoft.AspNetCore.Mvc;

namespace Styrkedja.Web.Features;

/// <summary>What the framework says of a field that it cannot read, in Swedish.</summary>
internal static class SwedishBinding
{
    public static void Speak(MvcOptions options)
    {
        var say = options.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((value, _) => $"{value} går inte att förstå här.");
        say.SetMissingBindRequiredValueAccessor(_ => "Fyll i fältet.");
        say.SetMissingKeyOrValueAccessor(() => "Fyll i fältet.");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "Formuläret kom fram tomt. Försök igen.");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"{value} går inte att förstå här.");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Värdet går inte att förstå.");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "Ange ett tal.");
        say.SetUnknownValueIsInvalidAccessor(_ => "Värdet går inte att förstå.");
        say.SetValueIsInvalidAccessor(value => $"{value} går inte att förstå här.");
        say.SetValueMustBeANumberAccessor(_ => "Ange ett tal.");
        say.SetValueMustNotBeNullAccessor(_ => "Fyll i fältet.");
    }
}
