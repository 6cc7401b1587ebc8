// Thread: a software card's ECDH over a run of points.
import { ecdhKey, xCoordinates } from '../../adapters/crypto-node/ecdh.ts';
import { serveThread } from './pool.ts';

serveThread((scalar: Uint8Array) => {
  const key = ecdhKey(scalar);
  return (points: Uint8Array): Uint8Array => xCoordinates(key, points);
});
