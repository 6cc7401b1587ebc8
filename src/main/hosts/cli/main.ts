// Command line: the composition root of the host without a window.
process.stderr.write('kaihyo: no command is built in yet\n');
process.exitCode = 2;
