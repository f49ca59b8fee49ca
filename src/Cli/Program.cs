using Styrkedja.Cli;
using Styrkedja.Machine;

PrivateFiles.Only();
return CommandLine.Run(args);
