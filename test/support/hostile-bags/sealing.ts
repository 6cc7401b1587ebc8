// Where in the making of a bag a fault comes in: after the sealing, in the tag files, in the signature, or in what is sealed.
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { formatManifest, listedTagFiles, SIGNATURE, TAG_MANIFEST } from '../../../src/core/bag/tag-files.ts';
import { BAG_FOLDER } from '../../../src/core/transfer/payload.ts';
import { cmsSignature } from '../cms-signer.ts';
import { aPayload, aSealedBag, type BagChanges } from '../transfer-bags.ts';
import { bagOf, type HallElection, officeOf, RECORDS } from './hall.ts';
import { type Files, writeMedium } from './medium.ts';
import type { BagRow } from './row.ts';

type Make = BagRow['make'];

export const BAG_ID = '1d'.repeat(16);

/** A good bag, then whatever somebody does to it; `bag` is its folder. */
export function afterSealing(change: (bag: string, medium: string) => void): Make {
  return (medium, election) => {
    writeMedium(medium, bagOf(election));
    change(join(medium, BAG_FOLDER), medium);
  };
}

/** Tag files that are not as they should be, listed and signed as they are. */
export function inTagFiles(change: (tags: Map<string, Uint8Array>) => void): Make {
  return (medium, election) => {
    const bag = new Map(bagOf(election));
    change(bag);
    bag.set(TAG_MANIFEST, formatManifest(listedTagFiles.map((name) => [name, bytesToHex(sha256(bag.get(name)!))])));
    bag.set(SIGNATURE, cmsSignature(bag.get(TAG_MANIFEST)!, election.signers));
    writeMedium(medium, bag);
  };
}

/** A tag manifest that is not as it should be, signed as it is. */
export function inTagManifest(change: (tagManifest: Uint8Array) => Uint8Array): Make {
  return (medium, election) => {
    const bag = new Map(bagOf(election));
    bag.set(TAG_MANIFEST, change(bag.get(TAG_MANIFEST)!));
    bag.set(SIGNATURE, cmsSignature(bag.get(TAG_MANIFEST)!, election.signers));
    writeMedium(medium, bag);
  };
}

/** Another signature file; `content` is what it should sign. */
export function inSignature(sign: (content: Uint8Array, election: HallElection, bag: Files) => Uint8Array): Make {
  return (medium, election) => {
    const bag = tagsOf(election);
    writeMedium(medium, new Map([...bag, [SIGNATURE, sign(bag.get(TAG_MANIFEST)!, election, bag)]]));
  };
}

/** What the exporter itself gets wrong: sealed and signed as if it were right. */
export function inPayload(change: (payload: Map<string, Uint8Array>, election: HallElection) => void, changes: BagChanges = {}): Make {
  return (medium, election) => {
    const payload = aPayload(election.definition, { records: RECORDS, ...changes });
    change(payload, election);
    writeMedium(medium, aSealedBag(payload, changes.id ?? BAG_ID, election.signers.map(officeOf)));
  };
}

/** A bag without signature: also of signers whose certificates core does not put into one. */
function tagsOf({ definition }: HallElection): Files {
  return bagOf({ definition, signers: [] });
}
