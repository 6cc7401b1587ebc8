// What electron-builder packs, looked at file by file; and that it is whole: it runs under Node from what was packed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APP_MAIN } from '../../scripts/lib/app-build.ts';
import { packageApp, type Packaged } from '../../scripts/lib/package-app.ts';

/** Bytes: the fonts of sheets and window are most of it. */
const LARGEST_ASAR = 72_000_000;

let folder = '';
let packaged: Packaged;
let files: readonly string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaihyo-package-test-'));
  packaged = await packageApp(join(folder, 'out'));
  files = listPackage(packaged.asar, { isPack: false }).map((path) => path.replace(/^\//, ''));
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const ours = (): readonly string[] => files.filter((path) => !path.startsWith('node_modules'));

test('of the project there is the program, its formats, its window, and nothing else', () => {
  expect([...new Set(ours().map((path) => path.split('/').slice(0, 2).join('/')))].sort()).toEqual([
    'docs', 'docs/formats', 'package.json', 'src', 'src/contract', 'src/core', 'src/main', 'src/texts', 'src/verifier', 'src/window',
  ].filter((name) => name !== 'src/texts' || files.includes('src/texts')));
  const manifest = JSON.parse(readFileSync(join(extracted(), 'package.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest).toMatchObject({ main: APP_MAIN, type: 'module' });
  expect(manifest).not.toHaveProperty('scripts');
  expect(manifest).not.toHaveProperty('devDependencies');
});

test('no tests, no practice elections, no command line, no sources, no maps', () => {
  expect(ours().filter((path) => /\.test\.|^src\/(rehearsal|preload|renderer)|hosts\/(cli|chromium)|\.tsx?$|\.map$/.test(path))).toEqual([]);
  expect(files.filter((path) => /\.(map|tsbuildinfo|gyp|c|cc|cpp|h)$|\.d\.[cm]?ts$/.test(path))).toEqual([]);
  expect(files.filter((path) => /(^|\/)\.(git|ci|npmrc|env)/.test(path))).toEqual([]);
});

test('no package of development', () => {
  const packages = new Set(files.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/@]+)/.exec(path)?.[1] ?? []));
  const { devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { devDependencies: object };
  // asn1js stands below @peculiar/asn1-schema, too.
  expect(Object.keys(devDependencies).filter((name) => packages.has(name) && name !== 'asn1js')).toEqual([]);
  expect([...packages]).toEqual(expect.arrayContaining(['better-sqlite3', 'pkcs11js', 'pdfkit', 'fontkit', 'zod']));
});

test('native code is that of this machine, beside the asar', () => {
  expect(files.filter((path) => path.endsWith('.node')).sort()).toEqual([
    'node_modules/better-sqlite3/prebuilds/linux-x64.node', 'node_modules/pkcs11js/build/Release/pkcs11.node',
  ]);
  for (const path of files.filter((each) => each.endsWith('.node'))) expect(existsSync(join(`${packaged.asar}.unpacked`, path)), path).toBe(true);
});

test('it is no larger than its fonts ask for', () => {
  expect(statSync(packaged.asar).size).toBeLessThan(LARGEST_ASAR);
});

test('the preload script requires nothing but electron, and imports nothing', () => {
  const preload = readFileSync(join(extracted(), 'src/window/preload/electron.cjs'), 'utf8');
  expect([...preload.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
  expect(preload).not.toMatch(/^import\b|\bimport\(/m);
});

test('what is packed is whole: a terminal opens on it, its processes start, and it has its fonts', { timeout: 60_000 }, () => {
  const script = join(extracted(), 'try.mjs');
  writeFileSync(script, `
    import { openDesk } from './src/main/hosts/desktop/desk.js';
    import { fork } from 'node:child_process';
    import { fileURLToPath } from 'node:url';
    import { entryUrl } from './src/main/processes/entry-url.js';
    import { createPdf } from './src/main/adapters/pdf/pdf.js';
    const desk = openDesk({
      home: process.argv[2], host: { processes: {}, runVerifier: () => Promise.reject(new Error('none')) }, onEvent: () => {},
      onFault: (fault) => { throw fault; },
    });
    const view = await desk.call('session/view', {});
    await desk.close();
    const children = await Promise.all(['card', 'counter', 'recount'].map((name) => new Promise((resolve) => {
      const child = fork(fileURLToPath(entryUrl(name)), { serialization: 'advanced' });
      child.once('message', (reply) => { resolve(reply.done); child.disconnect(); });
      child.once('exit', (code) => resolve(code));
      child.send({ request: 'nothing', input: null });
    })));
    console.log(JSON.stringify({ view, children, covers: createPdf().covers('髙') }));
  `);
  const { view, children, covers } = JSON.parse(execFileSync(process.execPath, [script, join(folder, 'home')], { encoding: 'utf8' })) as
    { readonly view: unknown; readonly children: unknown; readonly covers: boolean };
  expect(view).toMatchObject({ ok: true, value: { count: null } });
  // They are there, and answer that they do not know this request.
  expect(children).toEqual([false, false, false]);
  expect(covers).toBe(true);
});

let extractedTo: string | undefined;
/** All files of the package, as files. */
function extracted(): string {
  if (extractedTo === undefined) {
    extractedTo = join(folder, 'extracted');
    extractAll(packaged.asar, extractedTo);
    expect(readdirSync(extractedTo)).toContain('src');
  }
  return extractedTo;
}
