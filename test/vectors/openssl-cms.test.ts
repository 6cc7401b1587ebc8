// OpenSSL accepts what we sign (formats/bag §5.5), and we refuse what its other choices make.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { afterAll, describe, expect, test } from 'vitest';
import { parseCertificate } from '../../src/core/bag/certificate.ts';
import { verifySignature } from '../../src/core/bag/signature.ts';
import type { Time } from '../../src/core/kernel/time.ts';
import { aSignature, aSigner, type TestSigner } from '../support/signer.ts';

const folder = mkdtempSync(join(tmpdir(), 'kaihyo-openssl-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const content = utf8ToBytes(`${'0'.repeat(64)}  bag-info.txt\r\n\n`);
const opensAt = '2025-07-20T21:00:00+09:00' as Time;
const first = aSigner();
const second = aSigner({ name: '開票管理者の署名鍵' });
writeFileSync(at('tagmanifest-sha256.txt'), content);

function openssl(...args: readonly string[]): string {
  return execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function pem(label: string, der: Uint8Array): string {
  return `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;
}

function writeSigner(name: string, { secretKey, certificate }: TestSigner): void {
  const sec1 = hexToBytes(`30310201010420${bytesToHex(secretKey)}a00a06082a8648ce3d030107`);
  writeFileSync(at(`${name}.key`), pem('EC PRIVATE KEY', sec1));
  writeFileSync(at(`${name}.pem`), pem('CERTIFICATE', certificate));
}
writeSigner('first', first);
writeSigner('second', second);

function opensslVerifies(signature: Uint8Array, signers: readonly TestSigner[]): void {
  writeFileSync(at('signature.p7s'), signature);
  writeFileSync(at('signer.pem'), signers.map(({ certificate }) => pem('CERTIFICATE', certificate)).join(''));
  openssl(...('cms -verify -binary -inform DER -in signature.p7s -content tagmanifest-sha256.txt -CAfile signer.pem '
    + '-partial_chain -purpose any -no_check_time -out /dev/null').split(' '));
}

describe('openssl cms -verify', () => {
  test('accepts the signature of one signer', () => {
    opensslVerifies(aSignature(content, first), [first]);
  });

  test('accepts the signature of two signers', () => {
    opensslVerifies(aSignature(content, first, second), [first, second]);
  });

  test('refuses it without the certificate of the second signer', () => {
    expect(() => opensslVerifies(aSignature(content, first, second), [first])).toThrow(/certificate verify error/i);
  });

  test('reads our certificate as we do, and its self-signature holds', () => {
    const text = openssl('x509', '-in', 'first.pem', '-noout', '-subject', '-ext', 'keyUsage', '-nameopt', 'utf8,sep_comma_plus');
    expect(text).toContain('CN=上尾市選挙管理委員会');
    expect(text).toMatch(/X509v3 Key Usage: critical\s+Digital Signature\s*$/);
    expect(openssl('verify', '-check_ss_sig', '-CAfile', 'first.pem', '-partial_chain', '-no_check_time', 'first.pem')).toContain('OK');
  });
});

describe('signatures made by openssl cms -sign', () => {
  const sign = (signer: string, ...options: readonly string[]): Uint8Array => {
    const key = [['-signer', `${signer}.pem`], ['-inkey', `${signer}.key`]].flat();
    openssl('cms', '-sign', '-binary', '-in', 'tagmanifest-sha256.txt', '-outform', 'DER', '-out', 'made.p7s', ...key, ...options);
    return readFileSync(at('made.p7s'));
  };
  const verify = (cms: Uint8Array): unknown => {
    const result = verifySignature(cms, content, [first.digest], opensAt);
    return result.ok ? result.value.map(({ subject }) => subject) : result.error.code;
  };

  test.each([
    ['the usual attributes with SMIME capabilities', [], 'bag/signature-attributes'],
    ['without capabilities', ['-nosmimecap'], 'bag/signature-attributes'],
    ['signing certificate with issuer and serial', ['-cades', '-nosmimecap'], 'bag/signature-other-certificate'],
    ['content inside', ['-nodetach'], 'bag/signature-holds-content'],
    ['no attributes', ['-noattr'], 'bag/signature-attributes'],
    ['SHA-1', ['-md', 'sha1'], 'bag/signature-digest-algorithm'],
    ['SHA-512', ['-md', 'sha512'], 'bag/signature-digest-algorithm'],
    ['no certificate', ['-nocerts'], 'bag/signature-form'],
    ['a further certificate', ['-certfile', 'second.pem'], 'bag/signature-signer-unknown'],
    ['streaming, with lengths left open', ['-nodetach', '-stream'], 'bag/signature-not-der'],
    ['two signers where one is expected', ['-signer', 'second.pem', '-inkey', 'second.key'], 'bag/signature-signer-unknown'],
  ])('%s', (_what, options, code) => {
    expect(verify(sign('first', ...options))).toBe(code);
  });
});

describe('certificates made by openssl req', () => {
  const make = (algorithm: readonly string[], ...extensions: readonly string[]): string => {
    openssl('req', '-x509', '-newkey', ...algorithm, '-nodes', '-keyout', 'made.key', '-outform', 'DER', '-out', 'made.cer', '-days', '30',
      '-subj', '/C=JP/O=Ageo/CN=Made by OpenSSL', ...extensions.flatMap((each) => ['-addext', each]));
    const result = parseCertificate(readFileSync(at('made.cer')));
    return result.ok ? result.value.subject : result.error.code;
  };
  const p256 = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];

  test.each([
    ['the profile', p256, ['keyUsage=critical,digitalSignature'], 'Made by OpenSSL'],
    ['more uses', p256, ['keyUsage=critical,digitalSignature,nonRepudiation', 'extendedKeyUsage=critical,emailProtection'], 'Made by OpenSSL'],
    ['no key usage', p256, [], 'bag/certificate-key-usage'],
    ['a key usage that is not critical', p256, ['keyUsage=digitalSignature'], 'bag/certificate-key-usage'],
    ['another key usage', p256, ['keyUsage=critical,keyCertSign'], 'bag/certificate-key-usage'],
    ['an unknown critical extension', p256, ['keyUsage=critical,digitalSignature', '1.2.3.4=critical,DER:0500'],
      'bag/certificate-critical-extension'],
    ['P-384', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], ['keyUsage=critical,digitalSignature'], 'bag/certificate-key'],
    ['explicit parameters', [...p256, '-pkeyopt', 'ec_param_enc:explicit'], ['keyUsage=critical,digitalSignature'], 'bag/certificate-key'],
    ['RSA', ['rsa:2048'], ['keyUsage=critical,digitalSignature'], 'bag/certificate-key'],
  ])('%s', (_what, algorithm, extensions, answer) => {
    expect(make(algorithm, ...extensions)).toBe(answer);
  });

  test('openssl and we agree on the digest that pins a certificate', () => {
    const fingerprint = openssl('x509', '-in', 'first.pem', '-noout', '-fingerprint', '-sha256').trim();
    expect(fingerprint.split('=')[1]?.replaceAll(':', '').toLowerCase()).toBe(bytesToHex(sha256(first.certificate)));
  });
});
