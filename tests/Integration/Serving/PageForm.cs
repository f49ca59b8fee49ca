using AngleSharp.Html.Dom;
using AngleSharp.Io.Dom;

namespace Styrkedja.Integration.Serving;

/// <summary>A form of a page. What is not set is sent as the page has it, its antiforgery token too.</summary>
internal sealed class PageForm
{
    private readonly HttpClient _client;
    private readonly IHtmlElement _button;
    private readonly IHtmlFormElement _form;

    internal PageForm(HttpClient client, IHtmlElement button)
    {
        (_client, _button) = (client, button);
        _form = (button as IHtmlButtonElement)?.Form ?? ((IHtmlInputElement)button).Form!;
        Assert.True(_form is not null, $"The button is in no form: {button.OuterHtml}");
    }

    /// <summary>Writes in a field, or chooses among choices. The field must exist.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="value">The text, or the value of the choice; of a check box, <c>""</c> clears it.</param>
    public PageForm Set(string name, string value)
    {
        switch (Fields(name)[0])
        {
            case IHtmlInputElement { Type: "radio" or "checkbox" }:
                foreach (var choice in Fields(name).OfType<IHtmlInputElement>().Where(c => c.Type != "hidden"))
                {
                    choice.IsChecked = choice.Value == value;
                }
                break;
            case IHtmlSelectElement select:
                Assert.Contains(value, select.Options.Select(o => o.Value));
                select.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
        }
        return this;
    }

    /// <summary>The value of the choice with these words.</summary>
    public string Option(string name, string words) =>
        Fields(name).OfType<IHtmlSelectElement>().Single().Options.Single(o => Page.Words(o) == words).Value;

    /// <summary>Adds to a select a choice that the page does not offer, and makes it: a form can say anything.</summary>
    public PageForm Add(string name, string value)
    {
        var select = Fields(name).OfType<IHtmlSelectElement>().Single();
        var option = (IHtmlOptionElement)select.Owner!.CreateElement("option");
        (option.Value, option.TextContent) = (value, value);
        select.AppendChild(option);
        select.Value = value;
        return this;
    }

    /// <summary>Attaches a file to a field for files.</summary>
    public PageForm Attach(string name, string fileName, byte[] bytes)
    {
        var field = Assert.IsType<IHtmlInputElement>(Fields(name)[0], exactMatch: false);
        field.Files!.Add(new AttachedFile(fileName, bytes));
        return this;
    }

    /// <summary>Presses the button.</summary>
    public Task<Page> Send()
    {
        // A browser also sends the name of a button that belongs to the form and stands outside it.
        if (_button.GetAttribute("name") is { } name && !_form.Contains(_button))
        {
            var sent = (IHtmlInputElement)_form.Owner!.CreateElement("input");
            (sent.Type, sent.Name, sent.Value) = ("hidden", name, _button.GetAttribute("value") ?? "");
            _form.AppendChild(sent);
        }
        var submission = _form.GetSubmission(_button)!;
        var request = new HttpRequestMessage(
            new System.Net.Http.HttpMethod(submission.Method.ToString().ToUpperInvariant()),
            submission.Target.Href
        );
        if (request.Method == HttpMethod.Post)
        {
            request.Content = new StreamContent(submission.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", submission.MimeType);
        }
        return Page.Send(_client, request);
    }

    private IHtmlElement[] Fields(string name)
    {
        IHtmlElement[] fields = [.. _form.Elements.Where(f => f.GetAttribute("name") == name)];
        Assert.True(fields.Length > 0, $"The form has no field \"{name}\": {_form.OuterHtml}");
        return fields;
    }

    private sealed class AttachedFile(string name, byte[] bytes) : IFile
    {
        public string Name => name;
        public string Type => "application/octet-stream";
        public int Length => bytes.Length;
        public Stream Body => new MemoryStream(bytes);
        public DateTime LastModified => DateTime.UnixEpoch;
        public bool IsClosed => false;

        public void Close() { }

        public IBlob Slice(int start, int end, string? contentType) => throw new NotSupportedException();

        public void Dispose() { }
    }
}
