import { describe, expect, it } from 'vitest';
import { afterUnlock, freshMemory, holderOf, samePerson, stageOf } from './stages.ts';

const holders = { holder: { id: 'staff-3', name: '佐藤' }, pinKeeper: { id: 'staff-4', name: '岡' } };
const card = { label: 'K-01', triesLeft: 3, unlocked: false };
const wrong = (left: number) => ({ code: 'card/wrong-pin', values: { left } });

describe('what is to be done with the card', () => {
  it('begins with who holds card and PIN', () => {
    expect(stageOf(null, null, freshMemory)).toBe('holders');
    expect(stageOf(holders, null, freshMemory)).toBe('insert');
    expect(stageOf(holders, card, freshMemory)).toBe('pin');
  });

  it('goes back where somebody wants to', () => {
    expect(stageOf(holders, card, { ...freshMemory, holdersAgain: true })).toBe('holders');
    expect(stageOf(holders, card, { ...freshMemory, insertAgain: true })).toBe('insert');
  });

  it('asks for no PIN of a card that is locked, whatever is remembered', () => {
    expect(stageOf(holders, { ...card, triesLeft: 0 }, freshMemory)).toBe('insert');
    expect(stageOf(holders, { ...card, triesLeft: 0 }, { ...freshMemory, finalTryAllowed: true })).toBe('insert');
  });

  it('asks for the PIN again after a wrong one', () => {
    expect(stageOf(holders, { ...card, triesLeft: 2 }, afterUnlock(wrong(2)))).toBe('pin');
  });

  it('stops before the last try, until two officers have allowed it', () => {
    expect(stageOf(holders, { ...card, triesLeft: 1 }, freshMemory)).toBe('final-try');
    expect(stageOf(holders, { ...card, triesLeft: 1 }, afterUnlock(wrong(1)))).toBe('final-try');
    expect(stageOf(holders, { ...card, triesLeft: 1 }, { ...freshMemory, finalTryAllowed: true })).toBe('pin');
  });

  it('asks two officers again where the last try was not made', () => {
    expect(stageOf(holders, { ...card, triesLeft: 1 }, afterUnlock({ code: 'card/final-try' }))).toBe('final-try');
  });

  it.each(['card/removed', 'card/silent', 'card/locked', 'card/no-possession', 'card/stopped', 'card/module-failed'])(
    'reads a card anew after %s', (code) => {
      expect(stageOf(holders, card, afterUnlock({ code }))).toBe('insert');
    },
  );

  it.each(['card/pin-form', 'card/tries-not-recorded', 'session/paused', 'readiness/network'])('keeps the card after %s', (code) => {
    expect(stageOf(holders, card, afterUnlock({ code }))).toBe('pin');
  });
});

describe('somebody else who has come', () => {
  const hall = {
    staff: [{ id: 'staff-1', name: '小笠原 舞' }, { id: 'staff-2', name: '石動 健' }],
    cardHolder: { id: 'card-1', name: '戸叶 正義' }, pinKeeper: null,
  } as unknown as Parameters<typeof holderOf>[0];

  it('keeps the id by which the hall knows the name', () => {
    expect(holderOf(hall, 'pinKeeper', ' 石動 健 ')).toEqual({ id: 'staff-2', name: '石動 健' });
    expect(holderOf(hall, 'cardHolder', '戸叶 正義')).toEqual({ id: 'card-1', name: '戸叶 正義' });
  });

  it('gets the id of the duty where nobody knows the name', () => {
    expect(holderOf(hall, 'pinKeeper', '岡 慎吾')).toEqual({ id: 'pin-keeper-present', name: '岡 慎吾' });
    expect(holderOf(null, 'cardHolder', '岡 慎吾')).toEqual({ id: 'card-holder-present', name: '岡 慎吾' });
  });

  it('cannot hold card and PIN', () => {
    const one = { id: 'card-holder-present', name: '岡 慎吾' };
    expect(samePerson(one, { id: 'pin-keeper-present', name: '岡 慎吾' })).toEqual({
      code: 'session/same-person', values: { person: '岡 慎吾' },
    });
    expect(samePerson(one, { id: 'pin-keeper-present', name: '岡 真吾' })).toBeNull();
  });
});
