// What a refusal of the session tells is what its text needs: no hole stays open before the operator.
import { expect, test } from 'vitest';
import { refusedActs } from '../../test/support/session-refused/all.ts';
import { refusalOf } from '../../test/support/session-refused/refused.ts';
import { languages } from './language.ts';
import { refusalTextOf } from './refusals.ts';

test.each(languages)('every text of the session is filled in %s', (language) => {
  const open = refusedActs.flatMap((act) => {
    const { code, values = {} } = refusalOf(act) ?? { code: 'session/already-recorded' };
    const holes = JSON.stringify(refusalTextOf(language, code)).matchAll(/\{(\w+)\}/g);
    return [...holes].map(([, name]) => name ?? '').filter((name) => !Object.hasOwn(values, name)).map((name) => `${code} {${name}}`);
  });
  expect(open).toEqual([]);
});
