import { describe, expect, test } from 'vitest';
import { checkStructure, type Entry, type StructureRules, tagFileLimits } from './structure.ts';

const rules: StructureRules = {
  payload: (path) => new Map([['data/a.json', 100], ['data/b.kbx', 64], ['data/deep/er/c.pdf', 10]]).get(path),
  required: ['data/a.json'],
  nested: 'flat',
};
const tagFiles: readonly Entry[] = [...tagFileLimits.keys()].map((path) => aFile(path, 10));
const data: Entry = { path: 'data', type: 'directory', size: 0 };

function aFile(path: string, size = 0): Entry {
  return { path, type: 'file', size };
}

function aFolder(path: string): Entry {
  return { path, type: 'directory', size: 0 };
}

function judge(listing: readonly Entry[], nested: StructureRules['nested'] = 'flat'): unknown {
  const result = checkStructure(listing, { ...rules, nested });
  return result.ok ? result.value : [result.error.code, result.error.place];
}

test('a bag with the required payload is well-formed, in whatever order it was listed', () => {
  const listing = [data, aFile('data/b.kbx', 64), aFile('data/a.json', 100), ...tagFiles];
  expect(judge(listing)).toEqual(['data/a.json', 'data/b.kbx']);
  expect(judge([...listing].reverse())).toEqual(['data/a.json', 'data/b.kbx']);
});

test('a nested bag may hold folders that hold files', () => {
  const listing = [...tagFiles, data, aFolder('data/deep'), aFolder('data/deep/er'), aFile('data/a.json'), aFile('data/deep/er/c.pdf', 10)];
  expect(judge(listing, 'nested')).toEqual(['data/a.json', 'data/deep/er/c.pdf']);
});

test.each([...tagFileLimits])('every bag has %s, of at most %i bytes', (name, limit) => {
  const others = [...tagFiles.filter(({ path }) => path !== name), data, aFile('data/a.json')];
  expect(judge(others)).toEqual(['bag/file-missing', name]);
  expect(judge([...others, aFile(name, limit)])).toEqual(['data/a.json']);
  expect(judge([...others, aFile(name, limit + 1)])).toEqual(['bag/too-large', name]);
  expect(judge([...others, { path: name, type: 'other', size: 0 }])).toEqual(['bag/not-a-file', name]);
  expect(judge([...others, aFolder(name)])).toEqual(['bag/not-a-file', name]);
});

describe('refused', () => {
  const plain = [...tagFiles, data, aFile('data/a.json')];

  test.each([
    ['another tag file', aFile('fetch.txt'), 'bag/extra-file'],
    ['another manifest', aFile('manifest-md5.txt'), 'bag/extra-file'],
    ['a folder beside the payload', aFolder('extra'), 'bag/extra-file'],
    ['a file named data', aFile('Data'), 'bag/extra-file'],
    ['a link', { path: 'data/b.kbx', type: 'other', size: 0 } as const, 'bag/not-a-file'],
    ['a link beside the payload', { path: 'later', type: 'other', size: 0 } as const, 'bag/not-a-file'],
    ['a file that is not allowed', aFile('data/c.json'), 'bag/payload-extra'],
    ['a file one byte too large', aFile('data/b.kbx', 65), 'bag/too-large'],
    ['an empty folder', aFolder('data/deep'), 'bag/empty-folder'],
    ['a path listed twice', aFile('data/a.json'), 'bag/path-twice'],
    ['a twin in capitals', aFile('data/A.json'), 'bag/path'],
    ['a twin in NFD', aFile('data/\u304b\u3099.json'), 'bag/path'],
    ['a twin in full width', aFile('data/\uff41.json'), 'bag/path'],
    ['a way out', aFile('data/../a.json'), 'bag/path'],
    ['two dots in a name', aFile('data/a..json'), 'bag/path'],
    ['a dot at the end', aFile('data/a.json.'), 'bag/path'],
    ['a dot at the beginning', aFile('data/.a.json'), 'bag/path'],
    ['a hyphen at the beginning', aFile('data/-a.json'), 'bag/path'],
    ['a back slash', aFile('data/a\\b'), 'bag/path'],
    ['a drive', aFile('data/c:a'), 'bag/path'],
    ['a space', aFile('data/a .json'), 'bag/path'],
    ['a line feed', aFile('data/a\n'), 'bag/path'],
    ['a NUL', aFile('data/a\0'), 'bag/path'],
    ['an empty segment', aFile('data//a'), 'bag/path'],
    ['no name', aFile('data/'), 'bag/path'],
    ['81 characters', aFile(`data/${'a'.repeat(81)}`), 'bag/path'],
    ['a folder with such a name', aFolder('data/A'), 'bag/path'],
  ])('%s', (_what, entry, code) => {
    expect(judge([...plain, entry])).toEqual([code, entry.path.replace(/[\0\n]/, '\uFFFD')]);
  });

  test('80 characters are not too many for a name', () => {
    expect(judge([...plain, aFile(`data/${'a'.repeat(80)}`)])).toEqual(['bag/payload-extra', `data/${'a'.repeat(80)}`]);
  });

  test('a file in a folder of a flat bag', () => {
    expect(judge([...plain, aFolder('data/deep'), aFolder('data/deep/er'), aFile('data/deep/er/c.pdf')])).toEqual(['bag/nested', 'data/deep/er/c.pdf']);
  });

  test('a bag without its required payload: no file is never no ballots', () => {
    expect(judge([...tagFiles, data, aFile('data/b.kbx')])).toEqual(['bag/payload-missing', 'data/a.json']);
    expect(judge(tagFiles)).toEqual(['bag/payload-missing', 'data/a.json']);
  });

  test('a file where the folder of the payload should be', () => {
    expect(judge([...tagFiles, aFile('data')])).toEqual(['bag/extra-file', 'data']);
  });

  test('a name that would turn the text around it is shown without that', () => {
    expect(judge([...plain, aFile(`x\u202Egpj${'y'.repeat(300)}`)])).toEqual(['bag/extra-file', `x\uFFFDgpj${'y'.repeat(195)}`]);
  });
});
