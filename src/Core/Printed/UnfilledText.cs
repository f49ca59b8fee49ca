namespace Styrkedja.Core.Printed;

/// <summary>Words of the template that stand where nobody has chosen or filled in: "Välj ett objekt."</summary>
/// <param name="Text">As printed.</param>
/// <param name="Line">Where.</param>
public sealed record UnfilledText(string Text, int Line);
