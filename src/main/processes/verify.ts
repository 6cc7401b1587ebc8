// Process: the separate verifier where a program does not end when it has nothing to do any more (Electron's utility process).
import '../../verifier/main.ts';

process.stdout.end(() => process.exit());
