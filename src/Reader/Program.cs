using System.Globalization;
using Styrkedja.Machine;
using Styrkedja.Reader;

PrivateFiles.Only();

// Two numbers: a program that has a database has started it. Words: a person.
return args is [var file, var words] && Length(file) is { } fileBytes && Length(words) is { } wordBytes
    ? StrangersFile.Answer(fileBytes, wordBytes)
    : CommandLine.Run(args, $"{ReadingHelp.Read}\n\n{ReadingHelp.Check}", ReadCommand.Create(), CheckCommand.Create());

static int? Length(string text) =>
    int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null;
