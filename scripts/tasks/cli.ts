// The command line from source. bin/kaihyo runs this file.
import '../../src/main/hosts/cli/main.ts';
