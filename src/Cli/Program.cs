using Styrkedja.Cli;
using Styrkedja.Machine;

PrivateFiles.Only();
PrivateMemory.Only();
return Commands.Run(args);
