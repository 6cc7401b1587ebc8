// Reading a definition as it came: files, form, signatures, purpose, and the digits that make it trusted.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { aDefinition, fileBytes } from '../../../test/support/elections.ts';
import { aSignature, aSigner } from '../../../test/support/signer.ts';
import { bytesToHex } from '@noble/hashes/utils.js';
import { contextOf } from '../../core/election/context.ts';
import type { Definition } from '../../core/election/definition.ts';
import { sixtyDigits } from '../../core/kernel/digits.ts';
import { mediaFs } from '../adapters/media-fs/media-fs.ts';
import { compareDigits, type Documents, readDocuments, readElection } from './install-definition.ts';

const board = aSigner();
const stranger = aSigner({ name: '別の選挙管理委員会' });

function documentsOf(changes: Partial<Definition> = {}, signer = board): Documents {
  const named = [board.digest];
  const signers = { definition: named, transfer: named, notices: named, preservation: [] };
  const definition = fileBytes(aDefinition({ signers, ...changes }));
  return { definition, definitionSignature: aSignature(definition, signer), notices: null, noticesSignature: null, hall: null };
}

function withNotices(documents: Documents, signer = board): Documents {
  const notices = fileBytes({ format: 'kaihyo-notices/1', ctx: contextDigest(documents), notices: [] });
  return { ...documents, notices, noticesSignature: aSignature(notices, signer) };
}

const contextDigest = ({ definition }: Documents): string => bytesToHex(contextOf(definition));

describe('an election is read', () => {
  test('from a signed definition, with or without signed notices', () => {
    const documents = documentsOf();
    expect(readElection(documents, ['live'])).toMatchObject({ ok: true, value: { ctx: contextDigest(documents), notices: null } });
    expect(readElection(withNotices(documents), ['live'])).toMatchObject({ ok: true, value: { notices: { notices: [] } } });
  });

  test.each([
    ['a live election where only rehearsals are counted', documentsOf(), ['rehearsal'], 'install/live-election'],
    ['a rehearsal where only live elections are counted', documentsOf({ purpose: 'rehearsal' }), ['live'], 'install/rehearsal-election'],
    ['a definition signed by somebody else', documentsOf({}, stranger), ['live'], 'bag/'],
    ['notices signed by somebody else', withNotices(documentsOf(), stranger), ['live'], 'bag/'],
    ['a definition that is none', { ...documentsOf(), definition: new Uint8Array(3) }, ['live'], 'election/'],
  ] as const)('but not: %s', (_what, documents, purposes, code) => {
    const refused = readElection(documents, purposes);
    expect(refused.ok ? '' : refused.error.code).toMatch(new RegExp(`^${code}`));
  });
});

describe('the files of an election', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaihyo-documents-'));
  afterAll(() => { rmSync(folder, { recursive: true }); });

  test.each([
    ['the definition', ['definition.p7s'], 'definition.json'],
    ['its signature', ['definition.json'], 'definition.p7s'],
    ['the notices, whose signature is there', ['definition.json', 'definition.p7s', 'notices.p7s'], 'notices.json'],
    ['the signature of the notices', ['definition.json', 'definition.p7s', 'notices.json'], 'notices.p7s'],
  ])('come in pairs: without %s they are refused', async (_what, names, place) => {
    const here = mkdtempSync(join(folder, 'some-'));
    for (const name of names) writeFileSync(join(here, name), 'x');
    expect(await readDocuments(mediaFs, here)).toEqual({ ok: false, error: { code: 'install/file-missing', place } });
  });
});

test('only the sixty digits of the paper make a definition trusted, however they are typed', () => {
  const { definition } = documentsOf();
  const digits = sixtyDigits(contextOf(definition));
  const fullWidth = digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const inGroups = (digits.match(/.{5}/g) ?? []).join(' ');
  for (const typed of [digits, inGroups, fullWidth]) expect(compareDigits(definition, typed).ok).toBe(true);
  const other = digits.replace(/^./, (digit) => (digit === '9' ? '0' : '9'));
  for (const typed of [other, digits.slice(1), `${digits}0`, '']) {
    expect(compareDigits(definition, typed)).toEqual({ ok: false, error: { code: 'install/digits-differ' } });
  }
});
