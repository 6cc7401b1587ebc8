// When a bag or a signature does not let the count go on.
import type { bagRefusals } from '../../../core/bag/refusals.ts';
import type { RefusalText } from '../../refusal-text.ts';

type Rest = Omit<RefusalText, 'happened'>;

const notAsMade: Rest = {
  meaning: 'The bag is not as it was made. No ballot has been opened.',
  next: 'Leave the medium in and write a trouble report. If the main medium is judged unusable, record the use of the backup.',
  never: 'Do not delete or change files on the medium.',
  decides: 'Counting supervisor, after hearing the witnesses',
};

const changed: Rest = { ...notAsMade, meaning: 'It was altered or is read badly. No ballot has been opened.' };

const originUnknown: Rest = {
  meaning: 'It is not known where the data were made.',
  next: 'Call the election office.',
  never: 'Do not open the medium on another computer.',
  decides: 'Election office',
};

const unusableCertificate: Rest = {
  meaning: 'The maker cannot be identified by this certificate.',
  next: 'Call the election office and check which certificate is to be used.',
  decides: 'Election office',
};

const outOfPeriod: Rest = {
  meaning: 'The announced time of counting lies outside the validity of the certificate. The clock of the terminal plays no part.',
  next: 'Call the election office.',
  never: 'Do not change the clock of the terminal to go on.',
  decides: 'Election office',
};

export const bag: Readonly<Record<keyof typeof bagRefusals, RefusalText>> = {
  'bag/file-missing': { happened: 'A file that every bag has is missing.', ...notAsMade },
  'bag/extra-file': { happened: 'The bag has a file too many.', ...notAsMade },
  'bag/not-a-file': { happened: 'Something in the bag is not an ordinary file.', ...notAsMade },
  'bag/empty-folder': { happened: 'The bag has an empty folder.', ...notAsMade },
  'bag/path': { happened: 'A file in the bag has a name that is not allowed.', ...notAsMade },
  'bag/nested': { happened: 'A file of the bag is not in its folder.', ...notAsMade },
  'bag/path-twice': { happened: 'The bag has two files of one name.', ...notAsMade },
  'bag/payload-extra': { happened: 'The bag has a file that this counting district has no contest for.', ...notAsMade },
  'bag/payload-missing': {
    ...notAsMade,
    happened: 'A file of a contest of this counting district is missing.',
    meaning: 'A missing file is never taken for no ballots. No ballot has been opened.',
  },
  'bag/too-large': { happened: 'A file in the bag is larger than it may be.', ...notAsMade },

  'bag/declaration': { happened: 'The format declaration of the bag is not the agreed one.', ...notAsMade },
  'bag/info': { happened: 'The description of the bag does not have the agreed form.', ...notAsMade },
  'bag/other-format': {
    happened: 'This is another kind of bag.',
    meaning: 'A transfer bag and a preservation bag cannot stand for each other.',
    next: 'Check the label and insert the medium that is needed.',
    decides: '―',
  },
  'bag/sum-of-sizes': { happened: 'The number of files or their total size is not as the bag describes.', ...changed },
  'bag/manifest-form': { happened: 'The list of files does not have the agreed form.', ...notAsMade },
  'bag/manifest-order': { happened: 'The list of files is not in the agreed order.', ...notAsMade },
  'bag/manifest-lacks-file': { happened: 'There is a file ({file}) that is not in the list.', ...notAsMade },
  'bag/manifest-names-missing-file': { happened: 'A file in the list ({file}) is not there.', ...notAsMade },
  'bag/content-differs': { happened: 'A part of the data is not as it was made.', ...changed },

  'bag/signature-not-der': { happened: 'The digital signature cannot be read.', ...originUnknown },
  'bag/signature-form': { happened: 'The digital signature does not have the agreed form.', ...originUnknown },
  'bag/signature-holds-content': { happened: 'The signature file holds content of its own.', ...originUnknown },
  'bag/signature-content-type': { happened: 'The digital signature is about another kind of content.', ...originUnknown },
  'bag/signature-digest-algorithm': { happened: 'The digital signature uses another digest than the agreed one.', ...originUnknown },
  'bag/signature-signer-unknown': { happened: 'Somebody signed who is no signer of this election.', ...originUnknown },
  'bag/signature-signer-missing': { happened: 'The digital signature of a required signer is missing.', ...originUnknown },
  'bag/signature-signer-twice': { happened: 'There are two digital signatures of one signer.', ...originUnknown },
  'bag/signature-signer-without-certificate': { happened: 'A digital signature comes without its certificate.', ...originUnknown },
  'bag/signature-certificate-without-signer': { happened: 'A certificate comes without its digital signature.', ...originUnknown },
  'bag/signature-algorithm': { happened: 'The digital signature is of another kind than the agreed one.', ...originUnknown },
  'bag/signature-attributes': { happened: 'The items of the digital signature are not the agreed ones.', ...originUnknown },
  'bag/signature-unsigned-attributes': { happened: 'Items that nobody signed were added to the digital signature.', ...originUnknown },
  'bag/signature-time': { happened: 'The time in the digital signature does not have the agreed form.', ...originUnknown },
  'bag/signature-other-content': { happened: 'The data are not those that were signed.', ...originUnknown },
  'bag/signature-other-certificate': { happened: 'The digital signature does not belong to its certificate.', ...originUnknown },
  'bag/signature-value': { happened: 'The value of the digital signature does not have the agreed form.', ...originUnknown },
  'bag/signature-wrong': { happened: 'The digital signature of the maker does not match.', ...originUnknown },
  'bag/signature-not-canonical': { happened: 'The digital signature is not written in the one agreed way.', ...originUnknown },

  'bag/certificate-form': { happened: 'The certificate does not have the agreed form.', ...unusableCertificate },
  'bag/certificate-key': { happened: 'The certificate has another kind of key than the agreed one.', ...unusableCertificate },
  'bag/certificate-key-usage': { happened: 'The certificate is not one for digital signatures.', ...unusableCertificate },
  'bag/certificate-critical-extension': { happened: 'The certificate sets a condition that this terminal does not know.', ...unusableCertificate },
  'bag/certificate-not-yet-valid': { happened: 'The certificate ({name}) is not valid yet.', ...outOfPeriod },
  'bag/certificate-expired': { happened: 'The certificate ({name}) is no longer valid.', ...outOfPeriod },
};
