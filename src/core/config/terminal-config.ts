// The configuration of a terminal, `config.json` in its data folder (formats/config). A section that is left out is empty.
import type { JsonValue } from '../kernel/canonical-json.ts';
import { parseEditedJson } from '../kernel/edited-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { hex, list, matching, nullable, object, type Of, oneOf, read, unlessDistinct, where } from '../kernel/shape.ts';
import { text } from '../kernel/text.ts';
import type { ConfigRefusal } from './refusals.ts';

export const CONFIG = 'config.json';
/** Bytes of the largest file. */
export const LARGEST_CONFIG = 65_536;

/** From the root, without a way back or an empty name. */
const absolutePath = where(
  matching(/^(?:\/[^/\0\p{Cc}]{1,255})+$/u, 'an absolute path'),
  (value) => {
    if (value.length > 4096) return 'at most 4096 characters';
    return /\/\.{1,2}(?:\/|$)/.test(value) ? 'a path without . and ..' : undefined;
  },
);

/** As the print service takes it for a name (lpadmin(8)). */
const printerName = matching(/^(?!-)[^\s/#?'"\\\p{C}]{1,127}$/u, 'the name of a printer');

const moduleShape = object({ path: absolutePath, sha256: hex(32), parameters: nullable(text) });

const configShape = object({
  format: oneOf('kaihyo-config/1'),
  cards: object({
    modules: where(list(moduleShape, { max: 8 }), unlessDistinct(({ path }) => [path])),
  }),
  media: object({ folders: where(list(absolutePath, { max: 8 }), unlessDistinct((folder) => [folder])) }),
  printer: object({ name: nullable(printerName) }),
});

export type TerminalConfig = Of<typeof configShape>;
export type PinnedModule = TerminalConfig['cards']['modules'][number];

/** Of a terminal without the file, and what stands for each section that the file leaves out. */
export const emptyConfig: TerminalConfig = {
  format: 'kaihyo-config/1', cards: { modules: [] }, media: { folders: [] }, printer: { name: null },
};

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

export interface Pinning {
  readonly by: 'one-person' | 'two-persons';
  /** Path of the pinned module whose place this one takes; null for none. */
  readonly instead: string | null;
}

/**
 * The configuration with this module. One person pins the first one of a terminal; every change after that is made by two, for whom the
 * caller has asked: what looks like a further module may be one that was exchanged, and has another name (formats/config §2.4).
 */
export function withModule(config: TerminalConfig, module: PinnedModule, { by, instead }: Pinning): Result<TerminalConfig, ConfigRefusal> {
  const { modules } = config.cards;
  if (instead !== null && !modules.some(({ path }) => path === instead)) return err({ code: 'config/module-not-pinned', place: instead });
  const kept = modules.filter(({ path }) => path !== instead || path === module.path);
  const same = kept.find(({ path }) => path === module.path);
  const isOther = same !== undefined && (same.sha256 !== module.sha256 || same.parameters !== module.parameters);
  const isFurther = modules.length > 0 && (same === undefined || kept.length < modules.length);
  if (by === 'one-person' && isOther) return err({ code: 'config/module-pinned-otherwise', place: module.path });
  if (by === 'one-person' && isFurther) return err({ code: 'config/further-module', place: module.path });
  const changed = { ...config, cards: { modules: modulesWith(module, modules, instead) } };
  const checked = read(configShape, changed as unknown as JsonValue);
  return checked.ok ? ok(checked.value) : err({ code: 'config/form', place: `${CONFIG}#${checked.error.place}` });
}

/** In the place of the same path, else of the one that goes, else at the end. */
function modulesWith(module: PinnedModule, modules: readonly PinnedModule[], instead: string | null): readonly PinnedModule[] {
  const taken = modules.some(({ path }) => path === module.path) ? module.path : instead;
  const changed = modules.flatMap((each) => {
    if (each.path === taken) return [module];
    return each.path === instead ? [] : [each];
  });
  return taken === null ? [...changed, module] : changed;
}
