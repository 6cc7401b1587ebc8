import { describe, expect, it } from 'vitest';
import { drawChoice, planDraw } from './draw.ts';
import { randomness } from './random.ts';
import { scenarios } from './scenarios.ts';
import type { Scenario } from './scenario.ts';

function drawn({ contests, notices }: Scenario, at: number, times: number): Map<string, number> {
  const random = randomness(new Uint8Array(32), 'draw');
  const draw = planDraw(contests[at]!, notices, random);
  const result = new Map<string, number>();
  for (let i = 0; i < times; i++) {
    const choice = JSON.stringify(drawChoice(draw, random));
    result.set(choice, (result.get(choice) ?? 0) + 1);
  }
  return result;
}

describe('the draw', () => {
  it('gives every candidate and the blank vote a chance, in unlike measure', () => {
    const votes = drawn(scenarios.house, 0, 4000);
    expect([...votes.keys()].sort()).toEqual([
      ...[101, 102, 103, 104, 105].map((code) => `{"type":"option","code":${code}}`), '{"type":"blank"}',
    ].sort());
    expect(Math.max(...votes.values())).toBeGreaterThan(2 * Math.min(...votes.values()));
  });

  it('knows those whom a notice struck and those whom a notice added', () => {
    const votes = drawn(scenarios.notices, 0, 20_000);
    expect(votes.has('{"type":"option","code":103}')).toBe(true);
    expect(votes.has('{"type":"option","code":109}')).toBe(true);
  });

  it('names persons on lists only where they can be named', () => {
    expect([...drawn(scenarios['upper-house'], 1, 2000).keys()].some((choice) => choice.includes('member'))).toBe(true);
    expect([...drawn(scenarios.house, 1, 2000).keys()].some((choice) => choice.includes('member'))).toBe(false);
  });

  it('marks every judge now and then, and none above the highest notice number', () => {
    const votes = drawn(scenarios.house, 2, 2000);
    const bits = [...votes.keys()].map((choice) => (JSON.parse(choice) as { readonly dismissed: number }).dismissed);
    expect(bits.reduce((a, b) => a | b, 0)).toBe(0b1_1111_1111);
  });

  it('always gives the one choice of a unanimous contest', () => {
    expect([...drawn(scenarios.unanimous, 0, 100)]).toEqual([['{"type":"option","code":103}', 100]]);
  });
});
