// The file of a software card (formats/software-card): its form, and sealing and opening the scalar in it.
import { createCipheriv, createDecipheriv, createSecretKey, scrypt } from 'node:crypto';
import { canonicalBytes, parseCanonical } from '../../../core/kernel/canonical-json.ts';
import { hex, integer, object, oneOf, type Of, read, type Shape } from '../../../core/kernel/shape.ts';
import { text } from '../../../core/kernel/text.ts';

const COST = { n: 32_768, r: 8, p: 1 } as const;
/** scrypt needs 128·n·r bytes (RFC 7914 §2) and a little more. */
const MOST_MEMORY = 64 * 2 ** 20;
const TAG_LENGTH = 16;

export const MOST_TRIES = 3;
/** Bytes (formats/software-card §1). */
export const LARGEST_CARD_FILE = 4096;

const cardFileShape = object({
  format: oneOf('kaihyo-software-card/1'),
  purpose: oneOf('rehearsal'),
  label: text,
  publicKey: hex(65),
  kdf: object({ name: oneOf('scrypt'), n: oneOf(COST.n), r: oneOf(COST.r), p: oneOf(COST.p), salt: hex(16) }),
  iv: hex(12),
  sealed: hex(32 + TAG_LENGTH),
  triesLeft: integer(0, MOST_TRIES),
}) satisfies Shape<unknown>;

export type CardFile = Of<typeof cardFileShape>;

export interface CardSecrets {
  /** 32 bytes. */
  readonly scalar: Uint8Array;
  readonly pin: string;
  readonly salt: Uint8Array;
  readonly iv: Uint8Array;
}

export function parseCardFile(bytes: Uint8Array): CardFile | undefined {
  const json = parseCanonical(bytes);
  const file = json.ok ? read(cardFileShape, json.value) : json;
  return file.ok ? file.value : undefined;
}

export function formatCardFile(file: CardFile): Uint8Array {
  return canonicalBytes({ ...file });
}

export async function sealCard(label: string, publicKey: Uint8Array, { scalar, pin, salt, iv }: CardSecrets): Promise<CardFile> {
  const point = Buffer.from(publicKey).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', await keyFrom(pin, salt), iv);
  cipher.setAAD(aadOf(label, point));
  const sealed = Buffer.concat([cipher.update(scalar), cipher.final(), cipher.getAuthTag()]);
  return {
    format: 'kaihyo-software-card/1',
    purpose: 'rehearsal',
    label,
    publicKey: point,
    kdf: { name: 'scrypt', ...COST, salt: Buffer.from(salt).toString('hex') },
    iv: Buffer.from(iv).toString('hex'),
    sealed: sealed.toString('hex'),
    triesLeft: MOST_TRIES,
  };
}

/** The private scalar; undefined where the PIN is another one. */
export async function openCard(file: CardFile, pin: string): Promise<Uint8Array | undefined> {
  const sealed = Buffer.from(file.sealed, 'hex');
  const key = await keyFrom(pin, Buffer.from(file.kdf.salt, 'hex'));
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(file.iv, 'hex'), { authTagLength: TAG_LENGTH });
  decipher.setAAD(aadOf(file.label, file.publicKey)).setAuthTag(sealed.subarray(-TAG_LENGTH));
  const scalar = decipher.update(sealed.subarray(0, -TAG_LENGTH));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return scalar;
}

function aadOf(label: string, publicKey: string): Uint8Array {
  return Buffer.from(`${label}\0${publicKey}`, 'utf8');
}

function keyFrom(pin: string, salt: Uint8Array): Promise<ReturnType<typeof createSecretKey>> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, { N: COST.n, r: COST.r, p: COST.p, maxmem: MOST_MEMORY }, (fault, key) => {
      if (fault === null) resolve(createSecretKey(key));
      else reject(fault);
    });
  });
}
