// What a medium or a disk can refuse, whatever stands on it: code → where it comes from.
import type { Refusal } from '../kernel/refusal.ts';

export const mediaRefusals = {
  'media/missing': 'ENOENT, ENOTDIR',
  'media/removed': 'ENODEV, ENXIO, ENOTCONN, ESTALE, ESHUTDOWN, ENOMEDIUM',
  'media/unreadable': 'EIO, EREMOTEIO, ETIMEDOUT, EUCLEAN, EBADMSG',
  'media/not-permitted': 'EACCES, EPERM',
  'media/read-only': 'EROFS',
  'media/full': 'ENOSPC, EDQUOT',
  'media/not-supported': 'EINVAL, ENAMETOOLONG, EFBIG, EOVERFLOW, EILSEQ, ENOTSUP, ENOSYS',
  'media/in-use': 'EBUSY, ETXTBSY',
  'media/out-of-resources': 'EMFILE, ENFILE, ENOMEM',
  'media/not-a-file': 'formats/transfer §3; ELOOP, EISDIR',
  'media/too-large': 'formats/transfer §3',
  'media/too-many-entries': 'more than a bag ever holds',
  'media/already-there': 'EEXIST, ENOTEMPTY',
  'media/differs': 'read back and compared',
  'media/not-listed': 'formats/config §3: lsblk is not there, failed or answered in another form',
} as const;

export type MediaRefusal = Refusal<keyof typeof mediaRefusals>;
