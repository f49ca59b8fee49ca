using Styrkedja.Cli;
using Styrkedja.Machine;

PrivateFiles.Only();
PrivateMemory.Only();
return CommandLine.Run(args);
