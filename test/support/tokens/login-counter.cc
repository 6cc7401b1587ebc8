// Stands before a PKCS#11 module and passes everything on; for each C_Login it adds a byte to the file NOTES. REAL and NOTES are the paths.
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

namespace {

using Any = unsigned long (*)();
using Login = unsigned long (*)(unsigned long session, unsigned long user, unsigned char *pin, unsigned long length);

constexpr int login_place = 18;

// CK_FUNCTION_LIST (PKCS#11 2.40, pkcs11f.h): the version, then 68 functions in a fixed order.
struct Functions {
  unsigned char version[2];
  Any entries[68];
};

Functions functions;
Login real_login;

unsigned long noted_login(unsigned long session, unsigned long user, unsigned char *pin, unsigned long length) {
  FILE *notes = fopen(NOTES, "a");
  if (notes == nullptr) return 5;  // CKR_GENERAL_ERROR
  fputc('.', notes);
  fclose(notes);
  return real_login(session, user, pin, length);
}

}  // namespace

extern "C" unsigned long C_GetFunctionList(Functions **list) {
  void *module = dlopen(REAL, RTLD_NOW | RTLD_LOCAL);
  if (module == nullptr) return 5;
  Functions *real = nullptr;
  unsigned long outcome = reinterpret_cast<unsigned long (*)(Functions **)>(dlsym(module, "C_GetFunctionList"))(&real);
  if (outcome != 0) return outcome;
  memcpy(&functions, real, sizeof functions);
  real_login = reinterpret_cast<Login>(real->entries[login_place]);
  functions.entries[login_place] = reinterpret_cast<Any>(noted_login);
  *list = &functions;
  return 0;
}
