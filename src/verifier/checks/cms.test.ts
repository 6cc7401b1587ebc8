// Signatures: what openssl makes of the same file, every single byte, and everything that differs from the profile of formats/bag §5.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { p256 } from '@noble/curves/nist.js';
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { CertificateChoices, CMSVersion, EncapsulatedContent } from '@peculiar/asn1-cms';
import { OctetString } from '@peculiar/asn1-schema';
import { Extension, KeyUsageFlags, Version } from '@peculiar/asn1-x509';
import { describe, expect, test } from 'vitest';
import { aCmsSigner, anAttribute, type CmsChanges, type CmsSigner, cmsSignature, type SignerChanges } from '../../../test/support/cms-signer.ts';
import { readCertificate } from './certificate.ts';
import { checkSignature } from './cms.ts';
import { element, sequence, tags } from './der.ts';

const content = utf8ToBytes('what is signed');
const signer = aCmsSigner('青空市選挙管理委員会');
const other = aCmsSigner('選挙長');
const opensAt = Date.parse('2025-07-20T21:00:00+09:00');

function failuresOf(bytes: Uint8Array, expected: readonly CmsSigner[] = [signer], signed = content): readonly string[] {
  const failures: string[] = [];
  checkSignature({
    signature: { path: 'p7s', bytes }, content: { path: 'content', bytes: signed }, signers: expected.map(({ digest }) => digest), validAt: opensAt,
  }, (check, place) => failures.push(`${check} ${place}`));
  return failures;
}

describe('a signature', () => {
  test('of one signer, and of two in any order, is accepted', () => {
    expect(failuresOf(cmsSignature(content, [signer]))).toEqual([]);
    expect(failuresOf(cmsSignature(content, [signer, other]), [other, signer])).toEqual([]);
  });

  test('that is accepted here is accepted by openssl', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kaihyo-cms-'));
    try {
      writeFileSync(join(folder, 'content'), content);
      writeFileSync(join(folder, 'p7s'), cmsSignature(content, [signer]));
      writeFileSync(join(folder, 'pem'), `-----BEGIN CERTIFICATE-----\n${Buffer.from(signer.der).toString('base64')}\n-----END CERTIFICATE-----\n`);
      const call = 'cms -verify -binary -inform DER -in p7s -content content -CAfile pem -partial_chain -purpose any -no_check_time -out /dev/null';
      expect(() => execFileSync('openssl', call.split(' '), { cwd: folder, stdio: 'pipe' })).not.toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('is refused with any bit of any byte changed, and with any end cut off', () => {
    const bytes = cmsSignature(content, [signer]);
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte));
      expect(failuresOf(flipped), `byte ${at}`).not.toEqual([]);
      expect(failuresOf(bytes.slice(0, at)), `cut at ${at}`).toEqual(['cms-form p7s']);
    }
  }, 60_000);

  test('over other content names the content', () => {
    expect(failuresOf(cmsSignature(content, [signer]), [signer], utf8ToBytes('other'))).toEqual(['cms-content content']);
  });

  test.each([
    ['a signer is missing', [signer], [signer, other]],
    ['a signer is too many', [signer, other], [signer]],
    ['it is another one', [other], [signer]],
  ])('is refused where %s', (_what, signing, expected) => {
    expect(new Set(failuresOf(cmsSignature(content, signing), expected))).toEqual(new Set(['cms-signers p7s']));
  });

  test('is refused where one certificate signs twice', () => {
    expect(failuresOf(cmsSignature(content, [signer, signer]))).toContain('cms-signers p7s');
  });

  const junk = anAttribute('1.2.840.113549.1.9.15', hexToBytes('3000'));
  const forms: readonly (readonly [string, CmsChanges])[] = [
    ['a fifth attribute', { attributes: (attributes) => [...attributes, junk] }],
    ['an attribute missing', { attributes: (attributes) => attributes.slice(0, 3) }],
    ['an attribute twice', { attributes: (attributes) => [...attributes, ...attributes.slice(0, 1)] }],
    ['a signing time that is none', { attributes: ([type, , ...rest]) => [type!, anAttribute('1.2.840.113549.1.9.5', utf8ToBytes('\x17\x0d259920120500Z')), ...rest] }],
    ['a GeneralizedTime', { attributes: ([type, , ...rest]) => [type!, anAttribute('1.2.840.113549.1.9.5', utf8ToBytes('\x18\x0f20250720120500Z')), ...rest] }],
    ['certHash with its algorithm', { attributes: (attributes, { digest }) => [...attributes.slice(0, 3), anAttribute(
      '1.2.840.113549.1.9.16.2.47', concatBytes(hexToBytes('303530333031300d060960864801650304020105000420'), hexToBytes(digest)),
    )] }],
    ['unsigned attributes', { signer: (info) => Object.assign(info, { unsignedAttrs: [junk] }) }],
    ['version 3', { data: (data) => { data.version = CMSVersion.v3; } }],
    ['the content inside', { data: (data) => { data.encapContentInfo.eContent = new EncapsulatedContent({ single: new OctetString(content) }); } }],
    ['another certificate beside', {
      data: (data) => { data.certificates?.push(new CertificateChoices({ certificate: other.certificate })); },
    }],
    ['no certificate', { data: (data) => { delete data.certificates; } }],
  ];
  test.each(forms)('is refused with %s', (_what, changes) => {
    const failures = failuresOf(cmsSignature(content, [signer], changes));
    expect(failures.some((failure) => /^cms-(form|signers) p7s$/.test(failure)), failures.join()).toBe(true);
  });

  test('is refused with anything after it', () => {
    expect(failuresOf(concatBytes(cmsSignature(content, [signer]), Uint8Array.of(0)))).toEqual(['cms-form p7s']);
  });

  const with_ = (change: (s: bigint) => bigint): Uint8Array => cmsSignature(content, [signer], {
    signer: (info) => {
      const { r, s } = p256.Signature.fromBytes(new Uint8Array(info.signature.buffer), 'der');
      info.signature = new OctetString(sequence(integer(r), integer(change(s))));
      return info;
    },
  });
  const integer = (n: bigint): Uint8Array => {
    const digits = n.toString(16);
    const even = digits.length % 2 === 0 ? digits : `0${digits}`;
    return element(tags.integer, hexToBytes(/^[89a-f]/.test(even) ? `00${even}` : even));
  };

  test('with q − s is accepted, as cards give either; with s + q or zero it is not', () => {
    const { n } = p256.Point.CURVE();
    expect(failuresOf(with_((s) => n - s))).toEqual([]);
    expect(failuresOf(with_((s) => s + n))).toEqual(['cms-signature p7s']);
    expect(failuresOf(with_(() => 0n))).toEqual(['cms-signature p7s']);
  });

  test('junk, deep nesting and an empty file are no signature and no harm', () => {
    for (const bytes of [new Uint8Array(), Uint8Array.of(0x30, 0x80), new Uint8Array(65_536).fill(0x30), utf8ToBytes('-----BEGIN CMS-----')]) {
      expect(failuresOf(bytes)).toEqual(['cms-form p7s']);
    }
    const nested = new Uint8Array(65_536).map((_, index) => (index % 2 === 0 ? 0x30 : 0x80));
    expect(failuresOf(nested)).toEqual(['cms-form p7s']);
  });
});

describe('a certificate', () => {
  const anExtension = (extnID: string, critical: boolean): Extension =>
    new Extension({ extnID, critical, extnValue: new OctetString(Uint8Array.of(0x30, 0)) });
  const cases: readonly (readonly [string, SignerChanges, string])[] = [
    ['that had ended', { notAfter: '2025-07-20T20:59:59+09:00' }, 'certificate-validity p7s'],
    ['that had not begun', { notBefore: '2025-07-20T21:00:01+09:00' }, 'certificate-validity p7s'],
    ['of version 1', { version: Version.v1 }, 'certificate p7s'],
    ['that may not sign', { usage: KeyUsageFlags.keyAgreement }, 'certificate p7s'],
    ['whose keyUsage is not critical', { isCritical: false }, 'certificate p7s'],
    ['with a critical extension that nobody knows', { more: anExtension('2.5.29.30', true) }, 'certificate p7s'],
  ];
  test.each(cases)('%s is refused', (_what, changes, failure) => {
    const changed = aCmsSigner('青空市選挙管理委員会', changes);
    expect(failuresOf(cmsSignature(content, [changed]), [changed])).toEqual([failure]);
  });

  test('with basicConstraints critical, or any extension that is not, is accepted', () => {
    for (const more of [anExtension('2.5.29.19', true), anExtension('2.5.29.30', false)]) {
      const one = aCmsSigner('b', { more });
      expect(failuresOf(cmsSignature(content, [one]), [one])).toEqual([]);
    }
  });

  test('to the very second of both ends is accepted', () => {
    const exact = aCmsSigner('a', { notBefore: '2025-07-20T21:00:00+09:00', notAfter: '2025-07-20T21:00:00+09:00' });
    expect(failuresOf(cmsSignature(content, [exact]), [exact])).toEqual([]);
  });

  test('is read whole or not at all', () => {
    expect(readCertificate(signer.der)).toMatchObject({ digest: signer.digest, flaws: [] });
    expect(readCertificate(concatBytes(signer.der, Uint8Array.of(0)))).toBeUndefined();
    expect(readCertificate(signer.der.slice(0, -1))).toBeUndefined();
    expect(readCertificate(new Uint8Array())).toBeUndefined();
  });
});
