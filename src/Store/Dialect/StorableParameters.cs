using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Styrkedja.Store.Printed;

namespace Styrkedja.Store.Dialect;

/// <summary>
/// Makes every text that is sent to the database one that it can keep: PostgreSQL refuses U+0000 and half characters, and
/// what is typed, or stands in an address or a header, may have them.
/// </summary>
internal sealed class StorableParameters : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
        {
            parameter.Value = parameter.Value switch
            {
                string text => StorableText.Of(text),
                string[] texts => Array.ConvertAll(texts, StorableText.Of),
                List<string> texts => texts.ConvertAll(StorableText.Of),
                var other => other,
            };
        }
        return result;
    }
}
