// The configuration of a terminal, `config.json` in its data folder (formats/config). A section that is left out is empty.
import type { JsonValue } from '../kernel/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { hex, list, matching, nullable, object, type Of, oneOf, read, where } from '../kernel/shape.ts';
import { text } from '../kernel/text.ts';
import { parseEditedJson } from './edited-json.ts';
import type { ConfigRefusal } from './refusals.ts';

export const CONFIG = 'config.json';
/** Bytes of the largest file. */
export const LARGEST_CONFIG = 65_536;

/** From the root, without a way back or an empty name. */
const modulePath = where(
  matching(/^(?:\/[^/\0\p{Cc}]{1,255})+$/u, 'the absolute path of a file'),
  (value) => {
    if (value.length > 4096) return 'at most 4096 characters';
    return /\/\.{1,2}(?:\/|$)/.test(value) ? 'a path without . and ..' : undefined;
  },
);

const moduleShape = object({ path: modulePath, sha256: hex(32), parameters: nullable(text) });

const configShape = object({
  format: oneOf('kaihyo-config/1'),
  cards: object({
    modules: where(list(moduleShape, { max: 8 }), (modules) => (
      new Set(modules.map(({ path }) => path)).size === modules.length ? undefined : 'each module once')),
  }),
});

export type TerminalConfig = Of<typeof configShape>;
export type PinnedModule = TerminalConfig['cards']['modules'][number];

/** Of a terminal without the file, and what stands for each section that the file leaves out. */
export const emptyConfig: TerminalConfig = { format: 'kaihyo-config/1', cards: { modules: [] } };

export function parseTerminalConfig(bytes: Uint8Array): Result<TerminalConfig, ConfigRefusal> {
  if (bytes.length > LARGEST_CONFIG) return err({ code: 'config/unreadable', place: CONFIG });
  const json = parseEditedJson(bytes);
  if (!json.ok) return err({ code: 'config/form', place: `${CONFIG} (${json.error})` });
  const config = read(configShape, withEverySection(json.value));
  return config.ok ? ok(config.value) : err({ code: 'config/form', place: `${CONFIG}#${config.error.place}` });
}

function withEverySection(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { format: _format, ...sections } = emptyConfig;
  return { ...sections, ...(value as Readonly<Record<string, JsonValue>>) };
}

export function formatTerminalConfig(config: TerminalConfig): string {
  return `${JSON.stringify(config, null, 2)}\n`;
}

/**
 * The configuration with this module. Where it is pinned otherwise already, its file was exchanged or is to be started otherwise: then
 * two persons pin it again, for whom the caller has asked.
 */
export function withModule(
  config: TerminalConfig, module: PinnedModule, by: 'one-person' | 'two-persons',
): Result<TerminalConfig, ConfigRefusal> {
  const { modules } = config.cards;
  const at = modules.findIndex(({ path }) => path === module.path);
  const pinned = modules[at];
  const isOther = pinned !== undefined && (pinned.sha256 !== module.sha256 || pinned.parameters !== module.parameters);
  if (isOther && by === 'one-person') return err({ code: 'config/module-pinned-otherwise', place: module.path });
  const changed = { ...config, cards: { modules: pinned === undefined ? [...modules, module] : modules.with(at, module) } };
  const checked = read(configShape, changed as unknown as JsonValue);
  return checked.ok ? ok(checked.value) : err({ code: 'config/form', place: `${CONFIG}#${checked.error.place}` });
}
