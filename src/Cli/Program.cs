using Styrkedja.Cli;

return CommandLine.Run(args);
