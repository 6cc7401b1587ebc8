// Thread: a software card's ECDH over a run of points.
import { ecdhKey } from '../../adapters/crypto-node/ecdh.ts';
import { serveThread } from './pool.ts';

const POINT = 65;
const X = 32;

serveThread((scalar: Uint8Array) => {
  const key = ecdhKey(scalar);
  return (points: Uint8Array): Uint8Array => {
    const xs = new Uint8Array(points.length / POINT * X);
    for (let i = 0; i < points.length / POINT; i++) xs.set(key.x(points.subarray(i * POINT, (i + 1) * POINT)), i * X);
    return xs;
  };
});
