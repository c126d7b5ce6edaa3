/*
 * Makes one call on the files below one folder fail, as a full or a broken disk does, or a scanner that holds a file. Loaded before libc
 * (LD_PRELOAD). Which call, and how, stands in a file of six numbers that is mapped into memory, so that the program under test can be
 * told anew without a restart.
 *
 * MADOGUCHI_SHIM_ROOT     the folder that is watched
 * MADOGUCHI_SHIM_CONTROL  the file of numbers: see `struct order`
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#include "watched.h"

enum { WRITE = 1, SYNC = 2, OPEN = 4, NAME = 8, TRUNCATE = 16 };
enum { SHORT_WRITE = -1, SLOW = -2 };

struct order {
  int64_t from;   /* the first call, counted from 1, that may fail; 0 for none */
  int64_t times;  /* how many fail */
  int64_t kinds;  /* which kinds of calls */
  int64_t how;    /* an errno, or one of the negative words above */
  int64_t seen;   /* answered: calls since the order was given */
  int64_t failed; /* answered: how many of them failed */
};

static struct order *order;
static ino_t watched[MAX_FILES];

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("MADOGUCHI_SHIM_CONTROL");
  if (root_of_environment() == NULL || path == NULL) return;
  int fd = syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC, 0);
  void *mapped = mmap(NULL, sizeof(struct order), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  order = mapped == MAP_FAILED ? NULL : mapped;
  syscall(SYS_close, fd);
}

static int below(const char *path) { return order != NULL && is_below_root(path); }

static int is_watched(int fd) { return order != NULL && fd >= 0 && fd < MAX_FILES && watched[fd] && watched[fd] == inode_of(fd); }

/* Whether this call fails. What is only slow is slow here, and goes on. */
static int fails(int kind) {
  int64_t call = __atomic_add_fetch(&order->seen, 1, __ATOMIC_SEQ_CST);
  if (order->from == 0 || call < order->from || !(order->kinds & kind)) return 0;
  if (__atomic_fetch_add(&order->failed, 1, __ATOMIC_SEQ_CST) >= order->times) {
    __atomic_sub_fetch(&order->failed, 1, __ATOMIC_SEQ_CST);
    return 0;
  }
  if (order->how == SLOW) {
    struct timespec second = {1, 0};
    nanosleep(&second, NULL);
    return 0;
  }
  errno = order->how > 0 ? (int)order->how : EIO;
  return 1;
}

static int open_at(int folder, const char *path, int flags, mode_t mode) {
  int mine = below(path);
  if (mine && fails(OPEN)) return -1;
  int fd = syscall(SYS_openat, folder, path, flags, mode);
  if (fd >= 0 && fd < MAX_FILES) watched[fd] = mine ? inode_of(fd) : 0;
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
  if (fd >= 0 && fd < MAX_FILES) watched[fd] = 0;
  return syscall(SYS_close, fd);
}

/* How much of a write that fails reaches the file: a part of a short one, nothing of any other. */
static size_t part_of(size_t count) { return order->how == SHORT_WRITE ? count / 2 : 0; }

ssize_t write(int fd, const void *bytes, size_t count) {
  if (!is_watched(fd) || !fails(WRITE)) return syscall(SYS_write, fd, bytes, count);
  size_t part = part_of(count);
  return part == 0 ? -1 : syscall(SYS_write, fd, bytes, part);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  if (!is_watched(fd) || !fails(WRITE)) return syscall(SYS_pwrite64, fd, bytes, count, offset);
  size_t part = part_of(count);
  return part == 0 ? -1 : syscall(SYS_pwrite64, fd, bytes, part, offset);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) { return pwrite(fd, bytes, count, offset); }

ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!is_watched(fd) || !fails(WRITE)) return syscall(SYS_writev, fd, parts, count);
  return order->how == SHORT_WRITE && count > 0 ? syscall(SYS_writev, fd, parts, 1) : -1;
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  if (!is_watched(fd) || !fails(WRITE)) return REAL(pwritev)(fd, parts, count, offset);
  return -1;
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) { return pwritev(fd, parts, count, offset); }

int fsync(int fd) { return is_watched(fd) && fails(SYNC) ? -1 : (int)syscall(SYS_fsync, fd); }
int fdatasync(int fd) { return is_watched(fd) && fails(SYNC) ? -1 : (int)syscall(SYS_fdatasync, fd); }
int ftruncate(int fd, off_t length) { return is_watched(fd) && fails(TRUNCATE) ? -1 : (int)syscall(SYS_ftruncate, fd, length); }
int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

int unlink(const char *path) { return below(path) && fails(NAME) ? -1 : REAL(unlink)(path); }
int rename(const char *from, const char *to) { return below(from) && fails(NAME) ? -1 : REAL(rename)(from, to); }
int mkdir(const char *path, mode_t mode) { return below(path) && fails(NAME) ? -1 : REAL(mkdir)(path, mode); }
int link(const char *from, const char *to) { return below(from) && fails(NAME) ? -1 : REAL(link)(from, to); }
