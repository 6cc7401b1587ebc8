// What the operating system says, as refusals. Anything else it says is our bug and is thrown on.
import type { MediaRefusal } from '../../../core/bag/media-refusals.ts';
import { err, type Result } from '../../../core/kernel/result.ts';

const codes: Readonly<Record<string, MediaRefusal['code']>> = {
  ENOENT: 'media/missing',
  ENOTDIR: 'media/missing',
  ENODEV: 'media/removed',
  ENXIO: 'media/removed',
  ENOTCONN: 'media/removed',
  ESTALE: 'media/removed',
  ESHUTDOWN: 'media/removed',
  // ENOMEDIUM, "no medium found", and below EUCLEAN, "structure needs cleaning", have no name in Node.
  'Unknown system error -123': 'media/removed',
  EIO: 'media/unreadable',
  EREMOTEIO: 'media/unreadable',
  ETIMEDOUT: 'media/unreadable',
  EBADMSG: 'media/unreadable',
  'Unknown system error -117': 'media/unreadable',
  EACCES: 'media/not-permitted',
  EPERM: 'media/not-permitted',
  EROFS: 'media/read-only',
  ENOSPC: 'media/full',
  EDQUOT: 'media/full',
  EINVAL: 'media/not-supported',
  ENAMETOOLONG: 'media/not-supported',
  EFBIG: 'media/not-supported',
  EOVERFLOW: 'media/not-supported',
  EILSEQ: 'media/not-supported',
  ENOTSUP: 'media/not-supported',
  ENOSYS: 'media/not-supported',
  EBUSY: 'media/in-use',
  ETXTBSY: 'media/in-use',
  EMFILE: 'media/out-of-resources',
  ENFILE: 'media/out-of-resources',
  ENOMEM: 'media/out-of-resources',
  ELOOP: 'media/not-a-file',
  EISDIR: 'media/not-a-file',
  EEXIST: 'media/already-there',
  ENOTEMPTY: 'media/already-there',
};

/** `place` is shown: a path inside the folder that was asked about. */
export async function guarded<T>(place: string, act: () => Promise<Result<T, MediaRefusal>>): Promise<Result<T, MediaRefusal>> {
  try {
    return await act();
  } catch (error) {
    const code = codes[systemCode(error) ?? ''];
    if (code === undefined) throw error;
    return err({ code, place });
  }
}

function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
