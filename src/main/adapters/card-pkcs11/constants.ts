// The few numbers of PKCS#11 2.40 that are used here (pkcs11t.h of OASIS). Names are those of the standard.

export const CKF = {
  TOKEN_INITIALIZED: 0x400, USER_PIN_FINAL_TRY: 0x2_0000, USER_PIN_LOCKED: 0x4_0000,
  SERIAL_SESSION: 0x4, DERIVE: 0x8_0000,
} as const;

export const CKU = { USER: 1 } as const;
export const CKO = { CERTIFICATE: 1, PUBLIC_KEY: 2, PRIVATE_KEY: 3, SECRET_KEY: 4 } as const;
export const CKK = { EC: 3, GENERIC_SECRET: 0x10 } as const;
export const CKC = { X_509: 0 } as const;
export const CKM = { ECDH1_DERIVE: 0x1050 } as const;
export const CKD = { NULL: 1 } as const;

export const CKA = {
  CLASS: 0x0, TOKEN: 0x1, VALUE: 0x11, CERTIFICATE_TYPE: 0x80, KEY_TYPE: 0x100, ID: 0x102, SENSITIVE: 0x103, DERIVE: 0x10c,
  VALUE_LEN: 0x161, EXTRACTABLE: 0x162, EC_PARAMS: 0x180, EC_POINT: 0x181, ALWAYS_AUTHENTICATE: 0x202,
} as const;

/** How pkcs11js is told that a parameter is CK_ECDH1_DERIVE_PARAMS. */
export const CK_PARAMS_EC_DH = 6;
