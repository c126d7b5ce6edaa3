/*
 * What the shims below libc share: how the real call is found, and which files are watched.
 *
 * MADOGUCHI_SHIM_ROOT  the folder that is watched
 */
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define MAX_FILES 4096
#define REAL(name) ((__typeof__(&name))real(#name))

static const char *root;
static size_t root_length;

static void *real(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (found == NULL) abort();
  return found;
}

/* Null where this process is not watched. */
static const char *root_of_environment(void) {
  root = getenv("MADOGUCHI_SHIM_ROOT");
  root_length = root == NULL ? 0 : strlen(root);
  return root;
}

static int is_below_root(const char *path) {
  return path != NULL && strncmp(path, root, root_length) == 0 && (path[root_length] == '/' || path[root_length] == 0);
}

/* Node closes files past libc, so a number may have become another file's, or no file's, unseen: its inode tells. */
static ino_t inode_of(int fd) {
  struct stat now;
  return fstat(fd, &now) == 0 ? now.st_ino : 0;
}
