import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyConfig, formatTerminalConfig, parseTerminalConfig, type PinnedModule, type TerminalConfig, withModule } from './terminal-config.ts';

const aModule = (changes: Partial<PinnedModule> = {}): PinnedModule => ({
  path: '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so', sha256: 'ab'.repeat(32), parameters: null, ...changes,
});
const parsed = (text: string): unknown => parseTerminalConfig(utf8ToBytes(text));
const configWith = (modules: string): string => `{"format":"kaihyo-config/1","cards":{"modules":[${modules}]}}`;
const asText = (changes: object): string => JSON.stringify({ ...aModule(), ...changes });

test('what people write is read whatever its order and spaces', () => {
  expect(parsed(`
    { "cards": { "modules": [ { "sha256": "${'ab'.repeat(32)}", "parameters": "slot=1",\t"path": "/a/b.so" } ] },
      "format": "kaihyo-config/1" }\r\n`)).toEqual({
    ok: true, value: { ...emptyConfig, cards: { modules: [aModule({ path: '/a/b.so', parameters: 'slot=1' })] } },
  });
});

test('a printer is named, or is the ordinary one of the machine', () => {
  expect(parsed('{"format":"kaihyo-config/1","printer":{"name":"開票所_1"}}')).toEqual({ ok: true, value: { ...emptyConfig, printer: { name: '開票所_1' } } });
  expect(emptyConfig.printer.name).toBeNull();
});

test('a section that is left out is empty', () => {
  expect(parsed('{"format":"kaihyo-config/1"}')).toEqual({ ok: true, value: emptyConfig });
});

test('what is written is read again', () => {
  const part = fc.stringMatching(/^[a-z0-9][A-Za-z0-9 ._-]{0,20}$/);
  const module = fc.record({
    path: fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => `/${parts.join('/')}`),
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
    parameters: fc.option(fc.stringMatching(/^[!-~]{1,40}$/)),
  });
  const folders = fc.uniqueArray(fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => `/${parts.join('/')}`), { maxLength: 8 });
  fc.assert(fc.property(fc.uniqueArray(module, { maxLength: 8, selector: ({ path }) => path }), folders, (modules, named) => {
    const config = { ...emptyConfig, cards: { modules }, media: { folders: named } };
    expect(parsed(formatTerminalConfig(config))).toEqual({ ok: true, value: config });
  }));
});

describe('refused, with the place: ', () => {
  test.each([
    ['no JSON', '{', ' (not-json)'],
    ['a byte order mark', `\uFEFF${configWith('')}`, ' (not-utf8)'],
    ['nested without end', `${'['.repeat(40)}${']'.repeat(40)}`, ' (too-deep)'],
    ['a section twice', '{"format":"kaihyo-config/1","cards":{"modules":[]},"cards":{"modules":[]}}', ' (name-twice)'],
    ['a member twice, once with an escape', configWith(`{${asText({}).slice(1, -1)},"p\\u0061th":"/other.so"}`), ' (name-twice)'],
    ['a list', '[]', '#'],
    ['another format', '{"format":"kaihyo-config/2"}', '#format'],
    ['no format', '{}', '#format'],
    ['a section that nobody knows', '{"format":"kaihyo-config/1","card":{}}', '#card'],
    ['a reserved name', '{"format":"kaihyo-config/1","__proto__":{}}', '#__proto__'],
    ['an unknown member', configWith(asText({ pin: '1' })), '#cards.modules[0].pin'],
    ['a member left out', configWith('{"path":"/a.so"}'), '#cards.modules[0].sha256'],
    ['a path that is not absolute', configWith(asText({ path: 'a.so' })), '#cards.modules[0].path'],
    ['a path with a way back', configWith(asText({ path: '/a/../b.so' })), '#cards.modules[0].path'],
    ['a path with an empty name', configWith(asText({ path: '/a//b.so' })), '#cards.modules[0].path'],
    ['a path that is a folder', configWith(asText({ path: '/a/' })), '#cards.modules[0].path'],
    ['a path with a NUL', configWith(asText({ path: '/a\0.so' })), '#cards.modules[0].path'],
    ['a path too long', configWith(asText({ path: `/${'a'.repeat(200)}`.repeat(21) })), '#cards.modules[0].path'],
    ['a digest in capitals', configWith(asText({ sha256: 'AB'.repeat(32) })), '#cards.modules[0].sha256'],
    ['a printer whose name is an option of a command', '{"format":"kaihyo-config/1","printer":{"name":"-dx"}}', '#printer.name'],
    ['a printer whose name is a path', '{"format":"kaihyo-config/1","printer":{"name":"../x"}}', '#printer.name'],
    ['a module twice', configWith(`${asText({})},${asText({})}`), '#cards.modules'],
    ['a folder of media that is not absolute', '{"format":"kaihyo-config/1","media":{"folders":["media"]}}', '#media.folders[0]'],
    ['a folder of media twice', '{"format":"kaihyo-config/1","media":{"folders":["/a","/a"]}}', '#media.folders'],
    ['too many folders of media', `{"format":"kaihyo-config/1","media":{"folders":${JSON.stringify(Array.from({ length: 9 }, (_, i) => `/${i}`))}}}`, '#media.folders'],
    ['media without folders', '{"format":"kaihyo-config/1","media":{}}', '#media.folders'],
    ['too many modules', configWith(Array.from({ length: 9 }, (_, i) => asText({ path: `/${i}.so` })).join()), '#cards.modules'],
  ])('%s', (_what, text, place) => {
    expect(parsed(text)).toEqual({ ok: false, error: { code: 'config/form', place: `config.json${place}` } });
  });

  test('a file too large, and one that is not UTF-8', () => {
    expect(parsed(configWith('') + ' '.repeat(65_536))).toMatchObject({ error: { code: 'config/unreadable' } });
    expect(parseTerminalConfig(Uint8Array.of(0x22, 0xff, 0x22))).toMatchObject({ error: { code: 'config/form', place: 'config.json (not-utf8)' } });
  });
});

test('names are counted as JSON has them, not where a text looks like one', () => {
  const path = '/a": /b\\.so';
  expect(parsed(configWith(asText({ path })))).toMatchObject({ ok: true, value: { cards: { modules: [{ path }] } } });
});

describe('a module', () => {
  const [one, other, newer] = [aModule(), aModule({ path: '/other.so' }), aModule({ path: '/lib/cards.so.1.1', sha256: 'cd'.repeat(32) })];
  const configOf = (...modules: readonly PinnedModule[]): TerminalConfig => ({ ...emptyConfig, cards: { modules } });
  const pinned = configOf(one, other);
  const alone = { by: 'one-person', instead: null } as const;
  const together = { by: 'two-persons', instead: null } as const;

  test('is the first one by one person, and may be named again as it is pinned', () => {
    expect(withModule(emptyConfig, one, alone)).toEqual({ ok: true, value: configOf(one) });
    expect(withModule(pinned, one, alone)).toEqual({ ok: true, value: pinned });
  });

  test('is a further one by two persons only: it may be the first one under another name', () => {
    expect(withModule(configOf(one), other, alone)).toEqual({ ok: false, error: { code: 'config/further-module', place: other.path } });
    expect(withModule(configOf(one), other, together)).toEqual({ ok: true, value: pinned });
  });

  test.each([['file', { sha256: 'cd'.repeat(32) }], ['start', { parameters: 'x' }]])('of another %s is pinned again by two persons only', (_what, changes) => {
    const changed = aModule(changes);
    expect(withModule(pinned, changed, alone)).toEqual({ ok: false, error: { code: 'config/module-pinned-otherwise', place: one.path } });
    expect(withModule(pinned, changed, together)).toEqual({ ok: true, value: configOf(changed, other) });
  });

  test('takes the place of one that is gone, by two persons only', () => {
    const instead = one.path;
    expect(withModule(pinned, newer, { ...alone, instead })).toEqual({ ok: false, error: { code: 'config/further-module', place: newer.path } });
    expect(withModule(pinned, newer, { ...together, instead })).toEqual({ ok: true, value: configOf(newer, other) });
    expect(withModule(pinned, other, { ...together, instead }), 'one that is pinned already').toEqual({ ok: true, value: configOf(other) });
    expect(withModule(pinned, other, { ...alone, instead }), 'by one person').toMatchObject({ error: { code: 'config/further-module' } });
    expect(withModule(pinned, one, { ...alone, instead }), 'itself').toEqual({ ok: true, value: pinned });
  });

  test('takes the place of none that is not pinned', () => {
    expect(withModule(pinned, newer, { ...together, instead: '/lib/cards.so' }))
      .toEqual({ ok: false, error: { code: 'config/module-not-pinned', place: '/lib/cards.so' } });
  });

  test('is not written where it could not be read again', () => {
    expect(withModule(pinned, aModule({ path: '/third.so', parameters: ' x' }), together))
      .toEqual({ ok: false, error: { code: 'config/form', place: 'config.json#cards.modules[2].parameters' } });
  });
});
