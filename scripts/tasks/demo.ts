// The whole main job on a practice election: make it, count it, compare with what was planned, verify what stays.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../lib/project-root.ts';

const folder = join(projectRoot, 'out/demo');
const inDemo = (name: string): string => join('out/demo', name);
const scenario = 'house';
const ballots = 60;
const begun = performance.now();

try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  title(1, 5, '模擬の選挙を作る', `Make a practice election: ${scenario}, ${ballots} ballots in each contest`);
  await kaihyo(['rehearse', '--scenario', scenario, '--ballots', String(ballots), '--seed', '1', '--out', inDemo('.')]);

  title(2, 5, '媒体を、開かずに確かめる', 'Check the medium without opening a ballot');
  await kaihyo(['inspect', '--medium', inDemo('medium'), '--definition', inDemo('definition')]);

  title(3, 5, '受け入れ、カードで開き、2系統で集計し、帳票と保存データ一式を作る', 'Receive, open with the card, count twice, make sheets and the preservation bag');
  const pin = openSync(join(folder, 'pin.txt'), 'r');
  await kaihyo([
    'count', '--session', inDemo('session.json'), '--medium', inDemo('medium'), '--card', `software:${inDemo('card.key')}`,
    '--pin-fd', '3', '--out', inDemo('.'),
  ], pin);
  closeSync(pin);

  title(4, 5, '予定した結果と比べる', 'Compare with the result as planned');
  const contests = compareWithPlan();
  console.log(contests.join('\n'));

  title(5, 5, '別のプログラムで保存データ一式を検証する', 'Verify the preservation bag with the separate program');
  const report = await kaihyo(['verify', inDemo('preservation'), '--trust', inDemo('definition/definition.json')]);

  const sheets = ['sheets', 'labels'].flatMap((of) => readdirSync(join(folder, of)).filter((name) => name.endsWith('.pdf')).sort().map((name) => join(of, name)));
  const summary = [
    '開票ターミナル　模擬の開票の結果 / Kaihyo: result of the practice count',
    '',
    `場面 / scenario: ${scenario} (${ballots})`,
    ...contests,
    '',
    `媒体 / medium: ${inDemo('medium')}`,
    ...sheets.map((name) => `帳票 / sheet: ${inDemo(name)}`),
    `保存データ一式 / preservation bag: ${inDemo('preservation')}`,
    '',
    '検証 / verification:',
    report.trimEnd(),
    '',
  ].join('\n');
  writeFileSync(join(folder, 'summary.txt'), summary);

  console.log(`\n${sheets.map(inDemo).join('\n')}`);
  console.log(`${inDemo('preservation')}\n${inDemo('summary.txt')}`);
  console.log(`(${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  console.log('verified');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('the demonstration FAILED');
  process.exitCode = 1;
}

function title(step: number, of: number, japanese: string, english: string): void {
  console.log(`\n[${step}/${of}] ${japanese}\n      ${english}`);
}

/** Runs one command; what it says on stdout is shown and returned. `fd3` becomes descriptor 3 of the command. */
function kaihyo(words: readonly string[], fd3?: number): Promise<string> {
  console.log(`$ bin/kaihyo ${words.join(' ')}${fd3 === undefined ? '' : ` 3<${inDemo('pin.txt')}`}`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectRoot, 'scripts/tasks/cli.ts'), ...words], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'inherit', ...(fd3 === undefined ? [] : [fd3])],
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`kaihyo ${words[0] ?? ''} ended with ${String(code)}`));
    });
  });
}

interface Planned { readonly contest: number; readonly kind: string; readonly total?: number; readonly result?: unknown }

/** A line for each contest; a difference is an error. Both files are canonical enough to be compared as JSON text per contest. */
function compareWithPlan(): string[] {
  const contestsOf = (file: string): readonly Planned[] =>
    (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { contests: readonly Planned[] }).contests;
  const counted = new Map(contestsOf('preservation/data/count.json').map((each) => [each.contest, each]));
  return contestsOf('expected.json').map((planned) => {
    const got = counted.get(planned.contest) ?? {};
    const differs = Object.entries(planned).filter(([name, value]) => text(Reflect.get(got, name)) !== text(value));
    if (differs.length > 0) {
      throw new Error(`contest ${planned.contest} differs from the plan in: ${differs.map(([name]) => name).join(', ')}`);
    }
    return `${planned.contest} ${planned.kind}: 投票総数 / total ${planned.total ?? 'not held'}, 予定と一致 / equal to the plan`;
  });
}

function text(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** The same value with the members of its objects in order of name. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, sorted(each)]));
}
