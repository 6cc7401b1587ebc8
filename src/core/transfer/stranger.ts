// Whose bag is this? Asked of a bag's own, untrusted definition, only to say better that it does not belong here (formats/transfer §4).
import type { Definition } from '../election/definition.ts';
import { type JsonValue, parseCanonical } from '../kernel/canonical-json.ts';
import { list, matching, object, oneOf, read, type Shape } from '../kernel/shape.ts';
import { id, name, text } from '../kernel/text.ts';
import { jsonPaths } from './payload.ts';
import type { TransferRefusal } from './refusals.ts';

/**
 * That the bag is of another purpose, event or counting district than the pinned definition, in this order; undefined where its
 * definition does not say so or cannot be read. Nothing but these members is read, and what is shown has the form of a name.
 */
export function strangerIn(untrusted: Uint8Array, pinned: Definition): TransferRefusal | undefined {
  const json = parseCanonical(untrusted);
  if (!json.ok) return undefined;
  const purpose = at(json.value, ['purpose'], oneOf('live', 'rehearsal'));
  if (purpose !== undefined && purpose !== pinned.purpose) {
    return { code: purpose === 'rehearsal' ? 'transfer/rehearsal-data' : 'transfer/live-data', place: jsonPaths.definition };
  }
  const event = { id: at(json.value, ['event', 'id'], id), name: at(json.value, ['event', 'name'], text) };
  if (event.id !== undefined && event.name !== undefined && event.id !== pinned.event.id) {
    return { code: 'transfer/other-event', place: jsonPaths.definition, values: { event: event.name } };
  }
  const district = districtIn(json.value);
  if (district === undefined || isDistrict(district, pinned)) return undefined;
  const values = { municipality: district.municipalities.map((each) => each.name).join('・'), district: district.name };
  return { code: 'transfer/other-district', place: jsonPaths.definition, values };
}

interface District {
  readonly code: string;
  readonly name: string;
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
}

function districtIn(definition: JsonValue): District | undefined {
  const code = at(definition, ['unit', 'district', 'code'], id);
  const districtName = at(definition, ['unit', 'district', 'name'], name);
  const municipalities = at(definition, ['unit', 'municipalities'], list(
    object({ code: matching(/^\d{6}$/, 'six digits'), name }), { min: 1, max: 100 },
  ));
  if (code === undefined || districtName === undefined || municipalities === undefined) return undefined;
  return { code, name: districtName, municipalities };
}

/** Districts of two municipalities may bear the same code. */
function isDistrict({ code, municipalities }: District, { unit }: Definition): boolean {
  return code === unit.district.code
    && municipalities.map((each) => each.code).join() === unit.municipalities.map((each) => each.code).join();
}

/** The member on this path, where it has the shape. */
function at<T>(value: JsonValue, path: readonly string[], shape: Shape<T>): T | undefined {
  const [member, ...rest] = path;
  if (member === undefined) {
    const got = read(shape, value);
    return got.ok ? got.value : undefined;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, member)) return undefined;
  return at((value as Readonly<Record<string, JsonValue>>)[member] ?? null, rest, shape);
}
