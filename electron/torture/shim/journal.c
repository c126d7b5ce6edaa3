/*
 * Writes down, in the order in which they happen, the calls by which a process changes files below one folder: what a power cut may
 * undo is decided later, by replay. Loaded before libc (LD_PRELOAD); it changes no answer of any call.
 *
 * MADOGUCHI_SHIM_ROOT     the folder that is watched
 * MADOGUCHI_SHIM_JOURNAL  the file the calls are written to
 * MADOGUCHI_SHIM_ACKS     the file (a pipe, too) whose writes are acknowledgements
 *
 * A record: one letter, then length-prefixed text and 64-bit numbers, as power-journal.ts reads them.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "watched.h"

static pthread_mutex_t turn = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static char *watched[MAX_FILES];
static ino_t inodes[MAX_FILES];
static const char *acks;
static int journal = -1;

__attribute__((constructor)) static void begin(void) {
  acks = getenv("MADOGUCHI_SHIM_ACKS");
  const char *path = getenv("MADOGUCHI_SHIM_JOURNAL");
  if (root_of_environment() == NULL || path == NULL) return;
  journal = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int below(const char *path) { return journal >= 0 && is_below_root(path); }

static const char *file_of(int fd) {
  if (fd < 0 || fd >= MAX_FILES || watched[fd] == NULL) return NULL;
  return inode_of(fd) == inodes[fd] ? watched[fd] : NULL;
}

static void put(struct iovec *parts, int count) {
  if (syscall(SYS_writev, journal, parts, count) < 0) abort();
}

static void note(char letter, const char *path, const char *other) {
  uint32_t a = strlen(path), b = other == NULL ? 0 : strlen(other);
  struct iovec parts[] = {{&letter, 1}, {&a, 4}, {(void *)path, a}, {&b, 4}, {(void *)other, b}};
  put(parts, 5);
}

static void note_number(char letter, const char *path, int64_t number) {
  uint32_t length = strlen(path);
  struct iovec parts[] = {{&letter, 1}, {&length, 4}, {(void *)path, length}, {&number, 8}};
  put(parts, 4);
}

static void note_bytes(const char *path, int64_t offset, const void *bytes, int64_t count) {
  char letter = 'w';
  uint32_t length = strlen(path);
  struct iovec parts[] = {{&letter, 1}, {&length, 4},  {(void *)path, length}, {&offset, 8},
                          {&count, 8},  {(void *)bytes, count}};
  put(parts, 6);
}

static void note_ack(const void *bytes, int64_t count) {
  char letter = 'a';
  struct iovec parts[] = {{&letter, 1}, {&count, 8}, {(void *)bytes, count}};
  put(parts, 3);
}

static int opened(int fd, const char *path, int flags, int existed) {
  if (fd < 0 || fd >= MAX_FILES) return fd;
  int acknowledges = acks != NULL && strcmp(path, acks) == 0;
  free(watched[fd]);
  watched[fd] = NULL;
  if (!acknowledges && !below(path)) return fd;
  struct stat made;
  fstat(fd, &made);
  watched[fd] = strdup(path);
  inodes[fd] = made.st_ino;
  if (acknowledges) return fd;
  if ((flags & O_CREAT) && !existed) note('c', path, NULL);
  else if (flags & O_TRUNC) note_number('t', path, 0);
  return fd;
}

static int open_at(int folder, const char *path, int flags, mode_t mode) {
  pthread_mutex_lock(&turn);
  int existed = syscall(SYS_faccessat, folder, path, F_OK) == 0;
  int fd = syscall(SYS_openat, folder, path, flags, mode);
  int why = errno;
  opened(fd, path, flags, existed);
  pthread_mutex_unlock(&turn);
  errno = why;
  return fd;
}

#define MODE(flags)                          \
  mode_t mode = 0;                           \
  if ((flags) & (O_CREAT | __O_TMPFILE)) {   \
    va_list rest;                            \
    va_start(rest, flags);                   \
    mode = va_arg(rest, mode_t);             \
    va_end(rest);                            \
  }

int open(const char *path, int flags, ...) { MODE(flags) return open_at(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_at(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE(flags) return open_at(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE(flags) return open_at(folder, path, flags, mode); }

int close(int fd) {
  pthread_mutex_lock(&turn);
  if (fd >= 0 && fd < MAX_FILES) {
    free(watched[fd]);
    watched[fd] = NULL;
  }
  int result = syscall(SYS_close, fd);
  pthread_mutex_unlock(&turn);
  return result;
}

static void wrote(int fd, const void *bytes, ssize_t count, off_t offset) {
  const char *path = file_of(fd);
  if (path == NULL || count <= 0) return;
  if (acks != NULL && strcmp(path, acks) == 0) note_ack(bytes, count);
  else note_bytes(path, offset, bytes, count);
}

/* Where a write without an offset has begun. */
static off_t begun_at(int fd, ssize_t count) { return syscall(SYS_lseek, fd, 0, SEEK_CUR) - (count > 0 ? count : 0); }

ssize_t write(int fd, const void *bytes, size_t count) {
  if (file_of(fd) == NULL) return syscall(SYS_write, fd, bytes, count);
  pthread_mutex_lock(&turn);
  ssize_t result = syscall(SYS_write, fd, bytes, count);
  int why = errno;
  wrote(fd, bytes, result, begun_at(fd, result));
  pthread_mutex_unlock(&turn);
  errno = why;
  return result;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  if (file_of(fd) == NULL) return syscall(SYS_pwrite64, fd, bytes, count, offset);
  pthread_mutex_lock(&turn);
  ssize_t result = syscall(SYS_pwrite64, fd, bytes, count, offset);
  int why = errno;
  wrote(fd, bytes, result, offset);
  pthread_mutex_unlock(&turn);
  errno = why;
  return result;
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) { return pwrite(fd, bytes, count, offset); }

/* Node hands several buffers over at once; a short answer ends them early. */
static void wrote_all(int fd, const struct iovec *parts, int count, ssize_t left, off_t offset) {
  for (int i = 0; i < count && left > 0; i += 1) {
    ssize_t taken = (ssize_t)parts[i].iov_len < left ? (ssize_t)parts[i].iov_len : left;
    wrote(fd, parts[i].iov_base, taken, offset);
    offset += taken;
    left -= taken;
  }
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (file_of(fd) == NULL) return syscall(SYS_writev, fd, parts, count);
  pthread_mutex_lock(&turn);
  ssize_t result = syscall(SYS_writev, fd, parts, count);
  int why = errno;
  wrote_all(fd, parts, count, result, begun_at(fd, result));
  pthread_mutex_unlock(&turn);
  errno = why;
  return result;
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  if (file_of(fd) == NULL) return REAL(pwritev)(fd, parts, count, offset);
  pthread_mutex_lock(&turn);
  ssize_t result = REAL(pwritev)(fd, parts, count, offset);
  int why = errno;
  wrote_all(fd, parts, count, result, offset);
  pthread_mutex_unlock(&turn);
  errno = why;
  return result;
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) { return pwritev(fd, parts, count, offset); }

static int synced(int fd, long call) {
  pthread_mutex_lock(&turn);
  int result = syscall(call, fd);
  int why = errno;
  if (result == 0 && file_of(fd) != NULL) note('s', file_of(fd), NULL);
  pthread_mutex_unlock(&turn);
  errno = why;
  return result;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

int ftruncate(int fd, off_t length) {
  pthread_mutex_lock(&turn);
  int result = syscall(SYS_ftruncate, fd, length);
  int why = errno;
  if (result == 0 && file_of(fd) != NULL) note_number('t', file_of(fd), length);
  pthread_mutex_unlock(&turn);
  errno = why;
  return result;
}
int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

/* The calls that change a folder: the real one, and the record of it when it succeeded. */
#define NAMES(call, letter, path, other)                          \
  pthread_mutex_lock(&turn);                                      \
  int result = call;                                              \
  int why = errno;                                                \
  if (result == 0 && below(path)) note(letter, path, other);      \
  pthread_mutex_unlock(&turn);                                    \
  errno = why;                                                    \
  return result;

/* A file that is open keeps its name in `watched`; what is written to it afterwards belongs to the new one. */
static void renamed(const char *from, const char *to) {
  for (int fd = 0; fd < MAX_FILES; fd += 1) {
    if (watched[fd] == NULL || strcmp(watched[fd], from) != 0) continue;
    free(watched[fd]);
    watched[fd] = strdup(to);
  }
}

int unlink(const char *path) { NAMES(REAL(unlink)(path), 'u', path, NULL) }
int unlinkat(int folder, const char *path, int flags) { NAMES(REAL(unlinkat)(folder, path, flags), 'u', path, NULL) }
int rmdir(const char *path) { NAMES(REAL(rmdir)(path), 'u', path, NULL) }
int remove(const char *path) { NAMES(REAL(remove)(path), 'u', path, NULL) }
int mkdir(const char *path, mode_t mode) { NAMES(REAL(mkdir)(path, mode), 'd', path, NULL) }
int link(const char *from, const char *to) { NAMES(REAL(link)(from, to), 'l', from, to) }

int rename(const char *from, const char *to) {
  pthread_mutex_lock(&turn);
  int result = REAL(rename)(from, to);
  int why = errno;
  if (result == 0 && below(from)) {
    note('r', from, to);
    renamed(from, to);
  }
  pthread_mutex_unlock(&turn);
  errno = why;
  return result;
}
