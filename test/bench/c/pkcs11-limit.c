// The limit of a token: CKM_ECDH1_DERIVE over the points of a KBX1 file through a PKCS#11 module, with nothing else to do.
// pkcs11-limit MODULE TOKEN PIN BALLOTS POINTS: the first private key of the token called TOKEN.
#include "measure.h"
#include <dlfcn.h>
#include <openssl/sha.h>
#include <p11-kit/pkcs11.h>
#include <string.h>

static CK_FUNCTION_LIST *p11;

static void must(CK_RV rv, const char *what) {
  if (rv != CKR_OK) die("%s: 0x%lx", what, rv);
}

static CK_SLOT_ID slot_of(const char *label) {
  CK_SLOT_ID slots[16];
  CK_ULONG number = 16;
  CK_TOKEN_INFO info;
  must(p11->C_GetSlotList(CK_TRUE, slots, &number), "C_GetSlotList");
  for (CK_ULONG i = 0; i < number; i++) {
    if (p11->C_GetTokenInfo(slots[i], &info) == CKR_OK && memcmp(info.label, label, strlen(label)) == 0) return slots[i];
  }
  die("no token %s", label);
  return 0;
}

static CK_OBJECT_HANDLE private_key(CK_SESSION_HANDLE session) {
  CK_OBJECT_CLASS class = CKO_PRIVATE_KEY;
  CK_ATTRIBUTE search = {CKA_CLASS, &class, sizeof class};
  CK_OBJECT_HANDLE key;
  CK_ULONG found;
  must(p11->C_FindObjectsInit(session, &search, 1), "C_FindObjectsInit");
  must(p11->C_FindObjects(session, &key, 1, &found), "C_FindObjects");
  must(p11->C_FindObjectsFinal(session), "C_FindObjectsFinal");
  if (found != 1) die("no private key");
  return key;
}

/** 65 bytes → 32 bytes; false where the token takes the point for none. */
static int derive(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE key, const unsigned char *point, unsigned char *x) {
  CK_OBJECT_CLASS class = CKO_SECRET_KEY;
  CK_KEY_TYPE type = CKK_GENERIC_SECRET;
  CK_BBOOL yes = CK_TRUE, no = CK_FALSE;
  CK_ULONG length = 32;
  CK_ATTRIBUTE wanted[] = {
    {CKA_CLASS, &class, sizeof class}, {CKA_KEY_TYPE, &type, sizeof type}, {CKA_TOKEN, &no, sizeof no},
    {CKA_SENSITIVE, &no, sizeof no}, {CKA_EXTRACTABLE, &yes, sizeof yes}, {CKA_VALUE_LEN, &length, sizeof length},
  };
  CK_ECDH1_DERIVE_PARAMS parameters = {CKD_NULL, 0, NULL, ENC, (CK_BYTE *)point};
  CK_MECHANISM mechanism = {CKM_ECDH1_DERIVE, &parameters, sizeof parameters};
  CK_OBJECT_HANDLE secret;
  if (p11->C_DeriveKey(session, &mechanism, key, wanted, sizeof wanted / sizeof *wanted, &secret) != CKR_OK) return 0;
  CK_ATTRIBUTE value = {CKA_VALUE, x, 32};
  must(p11->C_GetAttributeValue(session, secret, &value, 1), "C_GetAttributeValue");
  must(p11->C_DestroyObject(session, secret), "C_DestroyObject");
  return 1;
}

int main(int argc, char **argv) {
  if (argc != 6) die("pkcs11-limit MODULE TOKEN PIN BALLOTS POINTS");
  void *module = dlopen(argv[1], RTLD_NOW);
  CK_C_GetFunctionList list = module == NULL ? NULL : (CK_C_GetFunctionList)dlsym(module, "C_GetFunctionList");
  if (list == NULL) die("%s is no PKCS#11 module", argv[1]);
  must(list(&p11), "C_GetFunctionList");
  must(p11->C_Initialize(NULL), "C_Initialize");
  CK_SESSION_HANDLE session;
  must(p11->C_OpenSession(slot_of(argv[2]), CKF_SERIAL_SESSION, NULL, NULL, &session), "C_OpenSession");
  must(p11->C_Login(session, CKU_USER, (CK_UTF8CHAR *)argv[3], strlen(argv[3])), "C_Login");
  const CK_OBJECT_HANDLE key = private_key(session);

  size_t size;
  const unsigned char *file = read_file(argv[4], &size);
  const size_t records = (size - HEADER) / RECORD, most = (size_t)atol(argv[5]);
  unsigned char *xs = malloc(most * 32);
  size_t done = 0;
  const double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
  for (size_t i = 0; i < records && done < most; i++) done += (size_t)derive(session, key, file + HEADER + i * RECORD, xs + done * 32);
  const double used = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, took = seconds(CLOCK_MONOTONIC) - wall;

  unsigned char digest[32];
  SHA256(xs, done * 32, digest);
  printf("{\"units\":%zu,\"cpu\":%.6f,\"wall\":%.6f,\"found\":{\"digest\":\"", done, used, took);
  print_hex(digest, 32);
  printf("\"}}\n");
  p11->C_Finalize(NULL);
  return 0;
}
