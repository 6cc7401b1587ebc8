// The script of a practice night: what people say and type, in order. The command line plays it to the same machine that a window would.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { JsonValue } from '../../../core/kernel/canonical-json.ts';
import { err, ok, type Result } from '../../../core/kernel/result.ts';
import { list, matching, object, type Of, oneOf, read } from '../../../core/kernel/shape.ts';
import { id, text } from '../../../core/kernel/text.ts';
import { timeShape } from '../../../core/kernel/time.ts';
import type { ScriptRefusal } from '../../../core/refusals/script-refusals.ts';
import { sessionEventShape } from '../../../core/session/events.ts';

const digits = matching(/^\d{60}$/, 'sixty digits');

const scriptShape = object({
  format: oneOf('kaihyo-script/1'),
  terminal: text,
  startsAt: timeShape,
  /** Folder of the definition, relative to the script. */
  definition: matching(/^[a-z0-9][a-z0-9/-]{0,99}$/, 'the name of a folder beside the script'),
  slip: object({ digits, contextDigits: digits }),
  confirmedBy: list(id, { min: 2, max: 2 }),
  events: list(sessionEventShape, { max: 10_000 }),
});

export type Script = Of<typeof scriptShape>;

/** The script, and the folder of its definition as an absolute path. */
export function readScript(file: string): Result<Script, ScriptRefusal> {
  let json: JsonValue;
  try {
    // Decoded apart: reading as text, Node ends the whole process where the file cannot be closed.
    json = JSON.parse(readFileSync(file).toString('utf8')) as JsonValue;
  } catch {
    return err({ code: 'script/unreadable', place: file });
  }
  const script = read(scriptShape, json);
  if (!script.ok) return err({ code: 'script/form', place: `${file}#${script.error.place}` });
  return ok({ ...script.value, definition: resolve(dirname(file), script.value.definition) });
}
