import { expect, test } from 'vitest';
import { err, ok } from '../../../core/kernel/result.ts';
import { runProgram } from './run-program.ts';

const node = (script: string) => runProgram(process.execPath, ['-e', script], { output: 'capture' });

test('a program runs to its end: exit code and what it wrote to stdout', async () => {
  expect(await node('process.stdout.write("a"); process.stderr.write("b"); process.exitCode = 3'))
    .toEqual(ok({ exitCode: 3, output: Buffer.from('a') }));
});

test('long output is kept whole', async () => {
  const run = await node('process.stdout.write("x".repeat(300000))');
  expect(run).toMatchObject({ ok: true, value: { exitCode: 0 } });
  expect(run.ok ? run.value.output.length : 0).toBe(300_000);
});

test('it sees the allowed environment only, and an empty stdin', async () => {
  process.env.KAIHYO_TEST_SECRET = 'not for programs';
  const run = await node('process.stdin.on("end", () => console.log(Object.keys(process.env).includes("KAIHYO_TEST_SECRET"))).resume()');
  delete process.env.KAIHYO_TEST_SECRET;
  expect(run).toEqual(ok({ exitCode: 0, output: Buffer.from('false\n') }));
});

test('one that a signal ends is told from one that fails', async () => {
  expect(await node('process.kill(process.pid, "SIGKILL")')).toEqual(err('killed'));
});

test('one that does not exist was not started', async () => {
  expect(await runProgram('/nothing/here', [], { output: 'capture' })).toEqual(err('not-started'));
});

test('shown output is not kept', async () => {
  expect(await runProgram(process.execPath, ['-e', ''], { output: 'show' })).toEqual(ok({ exitCode: 0, output: Buffer.alloc(0) }));
});
