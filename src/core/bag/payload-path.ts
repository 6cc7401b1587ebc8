// Paths of the payload (formats/bag §2): lower-case ASCII only, so no two paths can mean one file on any file system.

const SEGMENT = /^[a-z0-9][a-z0-9._-]{0,79}$/;

/** `data/` and one or more segments. */
export function isPayloadPath(path: string): boolean {
  const [data, ...segments] = path.split('/');
  return data === 'data' && segments.length > 0 && segments.every(isSegment);
}

function isSegment(segment: string): boolean {
  return SEGMENT.test(segment) && !segment.includes('..') && !segment.endsWith('.');
}
