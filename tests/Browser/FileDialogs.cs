using System.Threading.Channels;
using Microsoft.Playwright;

namespace Styrkedja.Browser;

/// <summary>
/// Files chosen on a page by keyboard. Made long before a key is pressed: else the browser may open a dialog of its own.
/// </summary>
internal sealed class FileDialogs
{
    // A safety net, no measure of speed.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly IPage _page;
    private readonly Channel<IFileChooser> _asked = Channel.CreateUnbounded<IFileChooser>();

    public FileDialogs(IPage page)
    {
        _page = page;
        page.FileChooser += (_, chooser) => _asked.Writer.TryWrite(chooser);
    }

    /// <summary>Goes to the field, opens the dialog and takes a file.</summary>
    public async Task Choose(string name, byte[] bytes)
    {
        await _page.TabTo("input[type=file]");
        await _page.Keyboard.PressAsync("Space");
        var cancellation = TestContext.Current.CancellationToken;
        var chooser = await _asked.Reader.ReadAsync(cancellation).AsTask().WaitAsync(Longest, cancellation);
        await chooser.SetFilesAsync(Steps.Payload((name, bytes)));
    }
}
