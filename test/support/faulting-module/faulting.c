/* A PKCS#11 module for tests. It hands every call on to another module, and does harm where it is told to.
 *
 * What C_Initialize is given as pReserved are words with spaces between them:
 *   target=PATH           the module behind
 *   calls=PATH            a file that gets the name of each watched function, a line for a call
 *   fault=FUNCTION:KIND   harm at every call of that function;  @N only at the N-th, @N-M from the N-th to the M-th, @N+ from the N-th on
 * Kinds for every watched function:
 *   segv abort exit hang  what their names say;  0xN is answered as return code, and the module behind is not asked
 * Kinds of one function:
 *   C_DeriveKey           cut empty long huge lie off-curve wrong crooked lax slow: see derive() and value_of()
 *   C_GetTokenInfo        low final locked: flags of the PIN;  other: another serial number
 *   C_OpenSession         other bare: from then on a token of another serial number, or one that shows nothing
 *   C_GetAttributeValue   extractable open always-authenticate no-derive: what the key says of itself
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <pkcs11/pkcs11.h>

#define MOST_FAULTS 8
#define X_LENGTH 32

struct fault {
  char function[32], kind[32];
  unsigned long from, until, calls;
};

static struct fault faults[MOST_FAULTS];
static int fault_count;
static int calls_file = -1;
static CK_FUNCTION_LIST ours;
static CK_FUNCTION_LIST_PTR real;

/* The object whose value is not what the module behind derived. */
static CK_OBJECT_HANDLE altered;
static char altered_kind[32];

/* What was put in the place of the token. */
static char swapped[32];

/* G, a point whose answer is a good x-coordinate, but of another point than the one that was asked. */
static CK_BYTE generator[65] = {
  0x04,
  0x6b, 0x17, 0xd1, 0xf2, 0xe1, 0x2c, 0x42, 0x47, 0xf8, 0xbc, 0xe6, 0xe5, 0x63, 0xa4, 0x40, 0xf2,
  0x77, 0x03, 0x7d, 0x81, 0x2d, 0xeb, 0x33, 0xa0, 0xf4, 0xa1, 0x39, 0x45, 0xd8, 0x98, 0xc2, 0x96,
  0x4f, 0xe3, 0x42, 0xe2, 0xfe, 0x1a, 0x7f, 0x9b, 0x8e, 0xe7, 0xeb, 0x4a, 0x7c, 0x0f, 0x9e, 0x16,
  0x2b, 0xce, 0x33, 0x57, 0x6b, 0x31, 0x5e, 0xce, 0xcb, 0xb6, 0x40, 0x68, 0x37, 0xbf, 0x51, 0xf5,
};

/* Notes the call, and answers the kind of harm that is due, or an empty string. */
static const char *due(const char *function) {
  const char *kind = "";
  int i;
  if (calls_file >= 0) dprintf(calls_file, "%s\n", function);
  for (i = 0; i < fault_count; i++) {
    struct fault *fault = &faults[i];
    if (strcmp(fault->function, function) != 0) continue;
    fault->calls++;
    if (fault->calls >= fault->from && fault->calls <= fault->until) kind = fault->kind;
  }
  return kind;
}

static int is(const char *kind, const char *name) { return strcmp(kind, name) == 0; }

/* Whether the call ends here, and with which answer. */
static int ends(const char *kind, CK_RV *answer) {
  if (is(kind, "segv")) *(volatile int *)0 = 0;
  if (is(kind, "abort")) abort();
  if (is(kind, "exit")) _exit(0);
  if (is(kind, "hang")) for (;;) pause();
  if (strncmp(kind, "0x", 2) != 0) return 0;
  *answer = strtoul(kind, NULL, 16);
  return 1;
}

#define WATCHED(function) \
  const char *kind = due(function); \
  CK_RV answer; \
  if (ends(kind, &answer)) return answer

static CK_RV finalize(CK_VOID_PTR reserved) {
  WATCHED("C_Finalize");
  return real->C_Finalize(reserved);
}

static CK_RV get_slot_list(CK_BBOOL present, CK_SLOT_ID_PTR list, CK_ULONG_PTR count) {
  WATCHED("C_GetSlotList");
  return real->C_GetSlotList(present, list, count);
}

static CK_RV get_mechanism_info(CK_SLOT_ID slot, CK_MECHANISM_TYPE type, CK_MECHANISM_INFO_PTR info) {
  WATCHED("C_GetMechanismInfo");
  return real->C_GetMechanismInfo(slot, type, info);
}

static CK_RV get_token_info(CK_SLOT_ID slot, CK_TOKEN_INFO_PTR info) {
  WATCHED("C_GetTokenInfo");
  answer = real->C_GetTokenInfo(slot, info);
  if (is(kind, "low")) info->flags |= CKF_USER_PIN_COUNT_LOW;
  if (is(kind, "final")) info->flags |= CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY;
  if (is(kind, "locked")) info->flags |= CKF_USER_PIN_LOCKED;
  if (is(kind, "other") || is(swapped, "other")) info->serialNumber[0] ^= 1;
  return answer;
}

static CK_RV open_session(CK_SLOT_ID slot, CK_FLAGS flags, CK_VOID_PTR context, CK_NOTIFY notify, CK_SESSION_HANDLE_PTR session) {
  WATCHED("C_OpenSession");
  if (kind[0] != '\0') strcpy(swapped, kind);
  return real->C_OpenSession(slot, flags, context, notify, session);
}

static CK_RV login(CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_UTF8CHAR_PTR pin, CK_ULONG length) {
  WATCHED("C_Login");
  return real->C_Login(session, user, pin, length);
}

static CK_RV find_objects(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE_PTR objects, CK_ULONG most, CK_ULONG_PTR count) {
  WATCHED("C_FindObjects");
  answer = real->C_FindObjects(session, objects, most, count);
  if (is(swapped, "bare")) *count = 0;
  return answer;
}

static CK_RV destroy_object(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object) {
  WATCHED("C_DestroyObject");
  return real->C_DestroyObject(session, object);
}

static CK_RV derive_from(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE key, CK_ATTRIBUTE_PTR attributes, CK_ULONG count,
    CK_OBJECT_HANDLE_PTR derived, CK_BYTE_PTR point) {
  CK_ECDH1_DERIVE_PARAMS parameters = { CKD_NULL, 0, NULL, sizeof generator, point };
  CK_MECHANISM mechanism = { CKM_ECDH1_DERIVE, &parameters, sizeof parameters };
  return real->C_DeriveKey(session, &mechanism, key, attributes, count, derived);
}

/* Whether the right answer is one of those, one in sixteen, that a crooked module never gives. */
static int is_avoided(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE derived) {
  CK_BYTE x[X_LENGTH];
  CK_ATTRIBUTE value = { CKA_VALUE, x, sizeof x };
  return real->C_GetAttributeValue(session, derived, &value, 1) == CKR_OK && (x[0] & 0x0f) == 0;
}

/* wrong: the answer to another point. crooked: the same where the low half of the first byte would be 0, every time.
 * lax: an answer also to what is no point. slow: the right one, after 40 ms. The others change the value afterwards. */
static CK_RV derive(CK_SESSION_HANDLE session, CK_MECHANISM_PTR mechanism, CK_OBJECT_HANDLE key, CK_ATTRIBUTE_PTR attributes,
    CK_ULONG count, CK_OBJECT_HANDLE_PTR derived) {
  WATCHED("C_DeriveKey");
  if (is(kind, "wrong")) return derive_from(session, key, attributes, count, derived, generator);
  if (is(kind, "slow")) usleep(40000);
  answer = real->C_DeriveKey(session, mechanism, key, attributes, count, derived);
  if (is(kind, "crooked") && answer == CKR_OK && is_avoided(session, *derived)) {
    real->C_DestroyObject(session, *derived);
    return derive_from(session, key, attributes, count, derived, generator);
  }
  if (is(kind, "lax") && answer != CKR_OK) return derive_from(session, key, attributes, count, derived, generator);
  altered = answer == CKR_OK && kind[0] != '\0' && !is(kind, "lax") && !is(kind, "slow") && !is(kind, "crooked") ? *derived : 0;
  strcpy(altered_kind, kind);
  return answer;
}

static CK_ULONG altered_length(void) {
  if (is(altered_kind, "cut")) return X_LENGTH - 1;
  if (is(altered_kind, "empty")) return 0;
  if (is(altered_kind, "long")) return X_LENGTH + 1;
  if (is(altered_kind, "huge")) return 4096;
  return X_LENGTH;
}

/* cut: the last byte is missing. empty. long, huge: more bytes follow. off-curve: all ones. lie: more is said to be there than is. */
static CK_RV value_of(CK_SESSION_HANDLE session, CK_ATTRIBUTE_PTR attribute) {
  CK_BYTE x[X_LENGTH];
  CK_ATTRIBUTE whole = { CKA_VALUE, x, sizeof x };
  CK_ULONG length = altered_length();
  CK_RV answer = real->C_GetAttributeValue(session, altered, &whole, 1);
  if (answer != CKR_OK) return answer;
  if (is(altered_kind, "off-curve")) memset(x, 0xff, sizeof x);
  if (attribute->pValue != NULL) {
    if (attribute->ulValueLen < length) return CKR_BUFFER_TOO_SMALL;
    memset(attribute->pValue, 0, length);
    memcpy(attribute->pValue, x, length < sizeof x ? length : sizeof x);
  }
  attribute->ulValueLen = attribute->pValue != NULL && is(altered_kind, "lie") ? 4096 : length;
  return CKR_OK;
}

static void say(CK_ATTRIBUTE_PTR attribute, CK_ATTRIBUTE_TYPE type, CK_BBOOL value) {
  if (attribute->type == type && attribute->pValue != NULL && attribute->ulValueLen == sizeof value) *(CK_BBOOL *)attribute->pValue = value;
}

static CK_RV get_attribute_value(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE_PTR attributes, CK_ULONG count) {
  WATCHED("C_GetAttributeValue");
  if (altered != 0 && object == altered && count == 1 && attributes[0].type == CKA_VALUE) return value_of(session, attributes);
  answer = real->C_GetAttributeValue(session, object, attributes, count);
  if (answer != CKR_OK || count != 1) return answer;
  if (is(kind, "extractable")) say(attributes, CKA_EXTRACTABLE, CK_TRUE);
  if (is(kind, "open")) say(attributes, CKA_SENSITIVE, CK_FALSE);
  if (is(kind, "always-authenticate")) say(attributes, CKA_ALWAYS_AUTHENTICATE, CK_TRUE);
  if (is(kind, "no-derive")) say(attributes, CKA_DERIVE, CK_FALSE);
  return answer;
}

static void read_fault(const char *text) {
  struct fault *fault = &faults[fault_count];
  char range[16] = "";
  if (fault_count == MOST_FAULTS || sscanf(text, "%31[^:]:%31[^@]@%15s", fault->function, fault->kind, range) < 2) abort();
  fault->from = range[0] == '\0' ? 1 : strtoul(range, NULL, 10);
  fault->until = range[0] == '\0' || strchr(range, '+') != NULL ? ~0ul : fault->from;
  if (strchr(range, '-') != NULL) fault->until = strtoul(strchr(range, '-') + 1, NULL, 10);
  fault_count++;
}

static CK_RV load(const char *path) {
  CK_C_GetFunctionList get_list;
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL || (get_list = (CK_C_GetFunctionList)dlsym(library, "C_GetFunctionList")) == NULL) return CKR_GENERAL_ERROR;
  return get_list(&real);
}

static CK_RV initialize(CK_VOID_PTR arguments) {
  char words[1024] = "";
  char *word, *rest = words;
  CK_C_INITIALIZE_ARGS_PTR given = arguments;
  if (given != NULL && given->pReserved != NULL) snprintf(words, sizeof words, "%s", (char *)given->pReserved);
  while ((word = strtok_r(rest, " ", &rest)) != NULL) {
    if (strncmp(word, "calls=", 6) == 0) calls_file = open(word + 6, O_WRONLY | O_CREAT | O_APPEND, 0600);
    else if (strncmp(word, "fault=", 6) == 0) read_fault(word + 6);
    else if (strncmp(word, "target=", 7) != 0 || load(word + 7) != CKR_OK) return CKR_ARGUMENTS_BAD;
  }
  if (real == NULL) return CKR_ARGUMENTS_BAD;
  {
    WATCHED("C_Initialize");
  }
  CK_C_GetFunctionList own_list = ours.C_GetFunctionList;
  ours = *real;
  ours.C_GetFunctionList = own_list;
  ours.C_Initialize = initialize;
  ours.C_Finalize = finalize;
  ours.C_GetSlotList = get_slot_list;
  ours.C_GetMechanismInfo = get_mechanism_info;
  ours.C_GetTokenInfo = get_token_info;
  ours.C_OpenSession = open_session;
  ours.C_Login = login;
  ours.C_FindObjects = find_objects;
  ours.C_GetAttributeValue = get_attribute_value;
  ours.C_DeriveKey = derive;
  ours.C_DestroyObject = destroy_object;
  return real->C_Initialize(NULL);
}

/* The module behind is known only from C_Initialize on, and so are its functions. */
CK_RV C_GetFunctionList(CK_FUNCTION_LIST_PTR_PTR list) {
  ours.version.major = 2;
  ours.version.minor = 40;
  ours.C_Initialize = initialize;
  ours.C_GetFunctionList = C_GetFunctionList;
  *list = &ours;
  return CKR_OK;
}
