// The limit of opening: every ballot of a KBX1 file on one core, on libcrypto, with nothing else to do.
// All objects are made once and used again; what ballots do not change in the key schedule (RFC 9180 §5.1) is computed beforehand.
// open-limit SETUP BALLOTS PASSES: SETUP is the private scalar (32), the election key (65) and info.
#include "measure.h"
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/sha.h>
#include <string.h>

typedef struct { SHA256_CTX inner, outer; } Hmac;

static void hmac_key(Hmac *hmac, const unsigned char *key, size_t length) {
  unsigned char block[64];
  for (size_t i = 0; i < 64; i++) block[i] = (i < length ? key[i] : 0) ^ 0x36;
  SHA256_Init(&hmac->inner);
  SHA256_Update(&hmac->inner, block, 64);
  for (size_t i = 0; i < 64; i++) block[i] ^= 0x36 ^ 0x5c;
  SHA256_Init(&hmac->outer);
  SHA256_Update(&hmac->outer, block, 64);
}

static void hmac_of(const Hmac *hmac, const unsigned char *data, size_t length, unsigned char out[32]) {
  SHA256_CTX hash = hmac->inner;
  unsigned char inner[32];
  SHA256_Update(&hash, data, length);
  SHA256_Final(inner, &hash);
  hash = hmac->outer;
  SHA256_Update(&hash, inner, 32);
  SHA256_Final(out, &hash);
}

typedef struct { unsigned char bytes[512]; size_t length; } Input;

static void add(Input *input, const void *bytes, size_t length) {
  memcpy(input->bytes + input->length, bytes, length);
  input->length += length;
}

static const char KEM[] = "KEM\x00\x10";
static const char HPKE[] = "HPKE\x00\x10\x00\x01\x00\x02";

static void add_label(Input *input, const char *suite, size_t suite_length, const char *label) {
  add(input, "HPKE-v1", 7);
  add(input, suite, suite_length);
  add(input, label, strlen(label));
}

static struct {
  EC_GROUP *group;
  EC_POINT *point, *shared;
  BIGNUM *scalar, *x;
  BN_CTX *numbers;
  EVP_CIPHER_CTX *cipher;
  Hmac empty;
  Input dh, shared_secret, secret, key, nonce;
} it;

static void prepare(const unsigned char *setup, size_t size) {
  const unsigned char *pk = setup + 32, *info = setup + 32 + ENC;
  it.group = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
  it.point = EC_POINT_new(it.group);
  it.shared = EC_POINT_new(it.group);
  it.scalar = BN_bin2bn(setup, 32, NULL);
  it.x = BN_new();
  it.numbers = BN_CTX_new();
  it.cipher = EVP_CIPHER_CTX_new();
  if (EVP_DecryptInit_ex(it.cipher, EVP_aes_256_gcm(), NULL, NULL, NULL) != 1) die("no AES-256-GCM");
  hmac_key(&it.empty, NULL, 0);

  Input hashed = {0};
  unsigned char context[65] = {0};
  add_label(&hashed, HPKE, 10, "psk_id_hash");
  hmac_of(&it.empty, hashed.bytes, hashed.length, context + 1);
  hashed.length = 0;
  add_label(&hashed, HPKE, 10, "info_hash");
  add(&hashed, info, size - 32 - ENC);
  hmac_of(&it.empty, hashed.bytes, hashed.length, context + 33);

  add_label(&it.dh, KEM, 5, "eae_prk");
  add(&it.shared_secret, "\x00\x20", 2);
  add_label(&it.shared_secret, KEM, 5, "shared_secret");
  it.shared_secret.length += ENC;
  add(&it.shared_secret, pk, ENC);
  add(&it.shared_secret, "\x01", 1);
  add_label(&it.secret, HPKE, 10, "secret");
  add(&it.key, "\x00\x20", 2);
  add_label(&it.key, HPKE, 10, "key");
  add(&it.key, context, 65);
  add(&it.key, "\x01", 1);
  add(&it.nonce, "\x00\x0c", 2);
  add_label(&it.nonce, HPKE, 10, "base_nonce");
  add(&it.nonce, context, 65);
  add(&it.nonce, "\x01", 1);
}

typedef enum { OPENED, BAD_POINT, UNDECRYPTABLE } Class;

static Class open_ballot(const unsigned char *record, unsigned char plaintext[32]) {
  unsigned char block[32], key[32], nonce[32];
  Hmac hmac;
  int length;
  if (record[0] != 4 || EC_POINT_oct2point(it.group, it.point, record, ENC, it.numbers) != 1) return BAD_POINT;
  EC_POINT_mul(it.group, it.shared, NULL, it.point, it.scalar, it.numbers);
  EC_POINT_get_affine_coordinates(it.group, it.shared, it.x, NULL, it.numbers);
  BN_bn2binpad(it.x, it.dh.bytes + it.dh.length, 32);
  hmac_of(&it.empty, it.dh.bytes, it.dh.length + 32, block);
  memcpy(it.shared_secret.bytes + it.shared_secret.length - 1 - 2 * ENC, record, ENC);
  hmac_key(&hmac, block, 32);
  hmac_of(&hmac, it.shared_secret.bytes, it.shared_secret.length, block);
  hmac_key(&hmac, block, 32);
  hmac_of(&hmac, it.secret.bytes, it.secret.length, block);
  hmac_key(&hmac, block, 32);
  hmac_of(&hmac, it.key.bytes, it.key.length, key);
  hmac_of(&hmac, it.nonce.bytes, it.nonce.length, nonce);
  EVP_DecryptInit_ex(it.cipher, NULL, NULL, key, nonce);
  EVP_DecryptUpdate(it.cipher, plaintext, &length, record + ENC, 32);
  EVP_CIPHER_CTX_ctrl(it.cipher, EVP_CTRL_AEAD_SET_TAG, 16, (void *)(record + ENC + 32));
  return EVP_DecryptFinal_ex(it.cipher, plaintext + 32, &length) == 1 ? OPENED : UNDECRYPTABLE;
}

int main(int argc, char **argv) {
  if (argc != 4) die("open-limit SETUP BALLOTS PASSES");
  size_t setup_size, size;
  const unsigned char *setup = read_file(argv[1], &setup_size);
  const unsigned char *file = read_file(argv[2], &size);
  const long passes = atol(argv[3]);
  const size_t records = (size - HEADER) / RECORD;
  unsigned char *plaintexts = malloc(records * 32 + 32);
  prepare(setup, setup_size);

  size_t classes[3];
  double wall = 0, cpu = 0;
  // The first pass warms caches up, and is not measured.
  for (long pass = 0; pass <= passes; pass++) {
    if (pass == 1) { wall = seconds(CLOCK_MONOTONIC); cpu = seconds(CLOCK_PROCESS_CPUTIME_ID); }
    memset(classes, 0, sizeof classes);
    for (size_t i = 0; i < records; i++) classes[open_ballot(file + HEADER + i * RECORD, plaintexts + classes[OPENED] * 32)]++;
  }
  cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
  wall = seconds(CLOCK_MONOTONIC) - wall;

  unsigned char digest[32];
  SHA256(plaintexts, classes[OPENED] * 32, digest);
  printf("{\"units\":%zu,\"cpu\":%.6f,\"wall\":%.6f,\"found\":{\"opened\":%zu,\"badPoint\":%zu,\"undecryptable\":%zu,\"digest\":\"",
         records * (size_t)passes, cpu, wall, classes[OPENED], classes[BAD_POINT], classes[UNDECRYPTABLE]);
  print_hex(digest, 32);
  printf("\"}}\n");
  return 0;
}
