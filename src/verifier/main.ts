// The verifier's command line: node src/verifier/main.ts <folder> [--json] [--trust FILE] [--digits "…"] [--lang ja|en]
import { open, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { limits } from './checks/source.ts';
import { type Trust, verify } from './checks/verify.ts';
import { folderSource, nodeDigests } from './node.ts';
import { formatJson, formatReport, type Language, languages } from './report.ts';

const usage = `usage: node src/verifier/main.ts <folder> [--json] [--trust FILE] [--digits "60 digits"] [--lang ja|en]

  <folder>    the preservation bag / 保存データのフォルダー
  --trust     definition.json got from elsewhere / 別に入手した definition.json
  --digits    its sixty digits / 選挙の定義の照合番号（60桁）
  --json      one JSON object instead of the report
  --lang      language of the report: ja (default) or en
`;

interface Call {
  readonly folder: string;
  readonly trust: Trust;
  readonly isJson: boolean;
  readonly language: Language;
}

/** EX_SOFTWARE of sysexits.h. */
const FAULT = 70;

class WrongCall extends Error {}

async function main(argv: readonly string[]): Promise<number> {
  let call: Call;
  try {
    call = await readCall(argv);
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    process.stderr.write(`${error.message}\n${usage}`);
    return 2;
  }
  const verification = await verify(folderSource(call.folder), call.trust, nodeDigests);
  process.stdout.write(call.isJson ? formatJson(verification) : formatReport(verification, call.language));
  return verification.verdict === 'not-verified' ? 1 : 0;
}

async function readCall(argv: readonly string[]): Promise<Call> {
  const { values, positionals } = parse(argv);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new WrongCall('one folder, please');
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) throw new WrongCall(`no folder: ${folder}`);
  const language = languages.find((each) => each === (values.lang ?? 'ja'));
  if (language === undefined) throw new WrongCall('--lang is ja or en');
  const digits = values.digits?.replaceAll(/\s/g, '');
  if (digits !== undefined && !/^\d{60}$/.test(digits)) throw new WrongCall('--digits are sixty decimal digits');
  const definition = values.trust === undefined ? undefined : await readTrust(values.trust);
  return {
    folder, language, isJson: values.json === true,
    trust: { ...(definition === undefined ? {} : { definition }), ...(digits === undefined ? {} : { digits }) },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv], allowPositionals: true,
      options: { json: { type: 'boolean' }, trust: { type: 'string' }, digits: { type: 'string' }, lang: { type: 'string' } },
    });
  } catch (error) {
    throw new WrongCall(error instanceof Error ? error.message : 'wrong call');
  }
}

async function readTrust(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > limits.json) throw new WrongCall(`--trust: ${path} is too large for a definition`);
    return await file.readFile();
  } catch (error) {
    if (error instanceof WrongCall) throw error;
    throw new WrongCall(`--trust: ${path} cannot be read`);
  }
}

// A reader that went away (`| head`) is no fault; a full disk behind stdout is one, and must not look like a bag that does not hold.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = FAULT;
});
process.exitCode = await main(process.argv.slice(2));
