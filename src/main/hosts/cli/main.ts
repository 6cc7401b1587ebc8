// Command line: reads the call, runs the command, answers with an exit code. The composition root of the host without a window.
import { formatDateAndTime } from '../../../core/sheets/japanese-calendar.ts';
import { nameInWords } from '../../../texts/names.ts';
import { refusalTextOf } from '../../../texts/refusals.ts';
import { cli as en } from '../../../texts/en/cli.ts';
import { cli as ja } from '../../../texts/ja/cli.ts';
import type { CliTextsOf } from '../../../texts/cli-texts.ts';
import { scenarioNames } from '../../../rehearsal/scenarios.ts';
import { type Call, readCall, type Request } from './arguments.ts';
import { showVerifier } from './compose.ts';
import { cards } from './cards.ts';
import { count } from './count.ts';
import { readSoftware } from '../terminal/software.ts';
import { inspect } from './inspect.ts';
import { makeRehearsal } from './rehearse.ts';
import { exitCodes, fillIn, type Reporter, reporter } from './reporter.ts';

const texts: CliTextsOf = { ja, en };

const { env, stdout, stderr } = process;
// A reader that went away (`| head`) is no fault; a full disk behind stdout is one, and must not look like a failed check.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = exitCodes.fault;
});
const call = readCall(process.argv.slice(2), env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '');
process.exitCode = await run(call, reporter({
  json: call.json,
  texts: texts[call.language],
  refusalText: (code) => refusalTextOf(call.language, code),
  showName: (name, value) => nameInWords(call.language, name, value),
  showTime: (time) => (call.language === 'ja' ? formatDateAndTime(time) : `${time.slice(0, 10)} ${time.slice(11, 16)}`),
  stdout,
  stderr,
  now: () => performance.now(),
}));

async function run({ request, command }: Call, report: Reporter): Promise<number> {
  const { usage } = report.texts;
  if (!request.ok) {
    const { fault, ...values } = request.error;
    const hint = fillIn(usage.seeHelp, { call: command === null ? 'kaihyo' : `kaihyo ${command}` });
    return report.misuse(`${fillIn(usage[fault], values)}\n${hint}`);
  }
  try {
    return await runCommand(request.value, report);
  } catch (error) {
    return report.crash(error);
  }
}

function runCommand(request: Request, report: Reporter): Promise<number> {
  switch (request.command) {
    case 'help':
      stdout.write(`${fillIn(report.texts.help[request.page], { scenarios: scenarioNames.join(' ') })}\n`);
      return Promise.resolve(exitCodes.ok);
    case 'version':
      return Promise.resolve(showVersion());
    case 'rehearse': return makeRehearsal(request, report);
    case 'inspect': return inspect(request, report);
    case 'count': return count(request, report);
    case 'cards': return cards(request, report);
    case 'verify': return showVerifier(request.words.some((word) => word.startsWith('--lang')) ? request.words : [...request.words, '--lang', call.language]);
  }
}

function showVersion(): number {
  const { name, version } = readSoftware();
  stdout.write(`${name} ${version}\n`);
  return exitCodes.ok;
}
