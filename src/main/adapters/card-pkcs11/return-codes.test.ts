import { describe, expect, test } from 'vitest';
import { err, ok } from '../../../core/kernel/result.ts';
import { answerOf, attempt, meaningOf, returnCodeOf } from './return-codes.ts';

test('the name of a return code is read in both forms of pkcs11js, and from nothing else', () => {
  expect(returnCodeOf(new Error('CKR_PIN_INCORRECT:160'))).toBe('CKR_PIN_INCORRECT');
  expect(returnCodeOf(new Error('CKR_DEVICE_REMOVED'))).toBe('CKR_DEVICE_REMOVED');
  for (const other of [new Error('314159 CKR_OK:0'), new Error('CKR_PIN 314159'), new TypeError('Argument 0 has wrong type'), 'CKR_OK:0', undefined]) {
    expect(returnCodeOf(other)).toBeUndefined();
  }
});

describe('what a code means', () => {
  test.each([
    'CKR_DEVICE_REMOVED', 'CKR_TOKEN_NOT_PRESENT', 'CKR_TOKEN_NOT_RECOGNIZED', 'CKR_DEVICE_ERROR', 'CKR_SESSION_HANDLE_INVALID',
    'CKR_SESSION_CLOSED', 'CKR_OBJECT_HANDLE_INVALID', 'CKR_USER_NOT_LOGGED_IN',
  ])('%s: the card is gone', (code) => { expect(meaningOf(code)).toEqual({ code: 'card/removed' }); });

  test.each(['CKR_GENERAL_ERROR', 'CKR_FUNCTION_FAILED', 'CKR_VENDOR_DEFINED', 'CKR_PIN_INCORRECT', 'CKR_PIN_LOCKED'])('%s: told by its name', (code) => {
    expect(meaningOf(code)).toEqual({ code: 'card/module-failed', values: { answer: code } });
  });
});

test('what the module answers is a result, our own bug is thrown', () => {
  const answering = (message: string) => () => { throw new Error(message); };
  expect(attempt(() => 7)).toEqual(ok(7));
  expect(attempt(answering('CKR_DEVICE_REMOVED:50'))).toEqual(err({ code: 'card/removed' }));
  expect(answerOf(answering('CKR_PIN_LOCKED:164'))).toEqual(err('CKR_PIN_LOCKED'));
  expect(() => attempt(answering('Argument 1 is required'))).toThrow('Argument 1');
});
