// Where Debian puts the PKCS#11 modules of which tests and measurements make their tokens.

export const pkcs11Modules = {
  softhsm: '/usr/lib/softhsm/libsofthsm2.so',
  nss: '/usr/lib/x86_64-linux-gnu/libsoftokn3.so',
  opensc: '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so',
} as const;
