// Preloaded into the processes of a count: tells every call on the watched folders, and makes one of them fail or be the last.
//
// KAIHYO_IO_WATCH  a folder. Only absolute paths below it are seen.
// KAIHYO_IO_TRACE  the file to which every call is appended: a line
//                  process TAB call TAB result TAB offset TAB length TAB path TAB other-path LF, then `length` bytes that were written.
// KAIHYO_IO_ORDER  process TAB call TAB path TAB ordinal TAB fault TAB how-long: at the ordinal-th such call, counted from 1. `fault` is
//                  ENOSPC, EIO, EROFS; kill, half (killed after half of a write); kill-all (with the whole process group).
//                  `lasting`, of ENOSPC and EROFS: from then on every call that such a disk refuses; `once`: that call alone.
// Reading of folders (scandir) and asking about files (statx, lstat) is not seen.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(type, name, ...) ((type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))
#define MOST_FILES 4096

static char *paths[MOST_FILES]; // of the watched files that are open, by descriptor
static const char *watched;
static int trace = -1;
static char process[32] = "other";
static struct { char *process, *call, *path, *fault; long ordinal; int lasting, error; } order;
static atomic_long seen;
static atomic_int broken; // a lasting fault has begun

static void nameProcess(void) {
  char words[4096];
  int fd = REAL(int, "open64", const char *, int, ...)("/proc/self/cmdline", O_RDONLY);
  ssize_t length = REAL(ssize_t, "read", int, void *, size_t)(fd, words, sizeof words - 1);
  REAL(int, "close", int)(fd);
  for (char *word = words; length > 0 && word < words + length; word += strlen(word) + 1) {
    size_t end = strlen(word);
    if (end < 3 || strcmp(word + end - 3, ".ts") != 0 || strrchr(word, '/') == NULL) continue;
    snprintf(process, sizeof process, "%.*s", (int)(strlen(strrchr(word, '/')) - 4), strrchr(word, '/') + 1);
    if (strstr(word, "/verifier/")) strcpy(process, "verifier");
    if (strcmp(process, "cli") == 0) strcpy(process, "main");
    return;
  }
}

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("KAIHYO_IO_TRACE"), *words = getenv("KAIHYO_IO_ORDER");
  watched = getenv("KAIHYO_IO_WATCH");
  if (watched == NULL || file == NULL) return;
  nameProcess();
  trace = REAL(int, "open64", const char *, int, ...)(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (words == NULL || *words == 0) return;
  char *list = strdup(words);
  order.process = strsep(&list, "\t"), order.call = strsep(&list, "\t"), order.path = strsep(&list, "\t");
  order.ordinal = atol(strsep(&list, "\t")), order.fault = strsep(&list, "\t"), order.lasting = strcmp(list, "lasting") == 0;
  order.error = strcmp(order.fault, "ENOSPC") == 0 ? ENOSPC : strcmp(order.fault, "EROFS") == 0 ? EROFS : EIO;
}

static const char *seenPath(const char *path) {
  if (trace < 0 || path == NULL) return NULL;
  size_t length = strlen(watched);
  return strncmp(path, watched, length) == 0 && (path[length] == '/' || path[length] == 0) ? path : NULL;
}

static const char *pathOf(int fd) { return fd >= 0 && fd < MOST_FILES ? paths[fd] : NULL; }

static void tell(const char *call, long result, off_t offset, const void *bytes, size_t length, const char *path, const char *other) {
  char line[9000];
  int end = snprintf(line, sizeof line, "%s\t%s\t%ld\t%ld\t%zu\t%s\t%s\n", process, call, result, (long)offset, length, path, other);
  struct iovec parts[] = {{line, (size_t)end}, {(void *)bytes, length}};
  int kept = errno;
  REAL(ssize_t, "writev", int, const struct iovec *, int)(trace, parts, 2);
  errno = kept;
}

static void die(void) {
  tell("killed", 0, 0, NULL, 0, order.path, "");
  kill(strcmp(order.fault, "kill-all") == 0 ? 0 : getpid(), SIGKILL);
  for (;;) pause();
}

/** What a disk that is full, or read-only, goes on to refuse. */
static int refuses(const char *call) {
  static const char *const full = " write pwrite ftruncate create mkdir ", *const readOnly = " create open-write mkdir rmdir unlink rename ";
  char word[32];
  snprintf(word, sizeof word, " %s ", call);
  return strstr(order.error == ENOSPC ? full : readOnly, word) != NULL;
}

enum { GO_ON, REFUSE, HALF };

/** Whether this is the call that was ordered, or one after it that a lasting fault refuses; does not come back where it is the end. */
static int judge(const char *call, const char *path) {
  if (order.path == NULL) return GO_ON;
  int ours = strcmp(process, order.process) == 0 && strcmp(call, order.call) == 0 && strcmp(path, order.path) == 0
    && atomic_fetch_add(&seen, 1) + 1 == order.ordinal;
  if (ours && strncmp(order.fault, "kill", 4) == 0) die();
  if (ours && strcmp(order.fault, "half") == 0) return HALF;
  if (!ours && !(broken && refuses(call))) return GO_ON;
  if (ours) tell("refused", order.error, 0, NULL, 0, path, call);
  // A disk runs full in the middle of a write: that one comes back short.
  if (ours && order.lasting) broken = 1;
  if (ours && order.lasting && order.error == ENOSPC && strstr(call, "write") != NULL && strcmp(call, "open-write") != 0) return HALF;
  errno = order.error;
  return REFUSE;
}

static int onPath(const char *call, const char *path, const char *other, int (*act)(const char *, const char *, mode_t), mode_t mode) {
  const char *subject = seenPath(path);
  if (subject == NULL) return act(path, other, mode);
  if (judge(call, subject) != GO_ON) return -1;
  int result = act(path, other, mode);
  tell(call, result, 0, NULL, 0, path, other);
  return result;
}

static int opened(const char *path, int flags, mode_t mode) {
  int (*act)(const char *, int, ...) = REAL(int, "open64", const char *, int, ...);
  if (seenPath(path) == NULL) return act(path, flags, mode);
  const char *call = flags & O_CREAT ? "create" : (flags & O_ACCMODE) == O_RDONLY ? "open" : "open-write";
  if (judge(call, path) != GO_ON) return -1;
  int fresh = flags & O_TRUNC || access(path, F_OK) != 0;
  int fd = act(path, flags, mode);
  if (fd >= 0 && fd < MOST_FILES) paths[fd] = strdup(path);
  tell(call, fd < 0 ? -1 : fresh, 0, NULL, 0, path, "");
  return fd;
}

typedef ssize_t (*Transfer)(int, void *, size_t, off_t);

/** `offset` is -1 where the file has its own position. */
static ssize_t transfer(const char *call, int fd, void *bytes, size_t length, off_t offset, Transfer act) {
  const char *path = pathOf(fd);
  if (path == NULL) return act(fd, bytes, length, offset);
  int verdict = judge(call, path), writes = strstr(call, "write") != NULL;
  if (verdict == REFUSE) return -1;
  ssize_t result = act(fd, bytes, verdict == HALF ? (length + 1) / 2 : length, offset);
  off_t begin = offset < 0 ? lseek(fd, 0, SEEK_CUR) - result : offset;
  tell(call, result, begin, bytes, writes && result > 0 ? (size_t)result : 0, path, "");
  if (verdict == HALF && strcmp(order.fault, "half") == 0) die();
  return result;
}

static int onFile(const char *call, int fd, off_t offset, int (*act)(int, off_t)) {
  const char *path = pathOf(fd);
  if (path == NULL) return act(fd, offset);
  int verdict = judge(call, path), closing = strcmp(call, "close") == 0, kept = errno;
  if (closing) paths[fd] = NULL;
  int result = verdict == GO_ON || closing ? act(fd, offset) : -1;
  if (verdict == GO_ON) tell(call, result, offset, NULL, 0, path, "");
  if (verdict == GO_ON) return result;
  errno = kept;
  return -1;
}

#define OPEN(name) int name(const char *path, int flags, ...) { va_list rest; va_start(rest, flags); \
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; va_end(rest); return opened(path, flags, mode); }
OPEN(open) OPEN(open64)
#define TRANSFER(name, call, type) static ssize_t real_##name(int fd, void *b, size_t n, off_t at) { (void)at; \
  return REAL(ssize_t, #name, int, void *, size_t)(fd, b, n); } \
  ssize_t name(int fd, type b, size_t n) { return transfer(call, fd, (void *)b, n, -1, real_##name); }
TRANSFER(read, "read", void *) TRANSFER(write, "write", const void *)
#define AT(name, call, type) static ssize_t real_##name(int fd, void *b, size_t n, off_t at) { \
  return REAL(ssize_t, #name, int, void *, size_t, off_t)(fd, b, n, at); } \
  ssize_t name(int fd, type b, size_t n, off_t at) { return transfer(call, fd, (void *)b, n, at, real_##name); }
AT(pread, "pread", void *) AT(pread64, "pread", void *) AT(pwrite, "pwrite", const void *) AT(pwrite64, "pwrite", const void *)
#define FILE_CALL(name) static int real_##name(int fd, off_t at) { (void)at; return REAL(int, #name, int)(fd); } \
  int name(int fd) { return onFile(#name, fd, 0, real_##name); }
FILE_CALL(fsync) FILE_CALL(fdatasync) FILE_CALL(close)
#define TRUNCATE(name) static int real_##name(int fd, off_t at) { return REAL(int, #name, int, off_t)(fd, at); } \
  int name(int fd, off_t at) { return onFile("ftruncate", fd, at, real_##name); }
TRUNCATE(ftruncate) TRUNCATE(ftruncate64)
static int real_rename(const char *a, const char *b, mode_t m) { (void)m; return REAL(int, "rename", const char *, const char *)(a, b); }
int rename(const char *a, const char *b) { return onPath("rename", a, b, real_rename, 0); }
#define ONE_PATH(name) static int real_##name(const char *a, const char *b, mode_t m) { (void)b, (void)m; return REAL(int, #name, const char *)(a); } \
  int name(const char *a) { return onPath(#name, a, "", real_##name, 0); }
ONE_PATH(unlink) ONE_PATH(rmdir)
static int real_mkdir(const char *a, const char *b, mode_t m) { (void)b; return REAL(int, "mkdir", const char *, mode_t)(a, m); }
int mkdir(const char *path, mode_t mode) { return onPath("mkdir", path, "", real_mkdir, mode); }

/** libuv closes by number. */
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long a[6];
  for (int i = 0; i < 6; i++) a[i] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_close) return close((int)a[0]);
  return REAL(long, "syscall", long, ...)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
