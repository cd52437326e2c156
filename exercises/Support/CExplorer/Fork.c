#define _GNU_SOURCE
#include "CExplorer.h"

#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>
#include <sys/types.h>

static int forks_left = -1;

void interleave_limit_forks(int count) { forks_left = count; }

/// Takes the place of libc's fork for the code of this executable.
pid_t fork(void) {
    static pid_t (*real_fork)(void);
    if (real_fork == NULL) {
        real_fork = (pid_t(*)(void))dlsym(RTLD_NEXT, "fork");
    }
    if (forks_left == 0) {
        errno = EAGAIN;
        return -1;
    }
    if (forks_left > 0) {
        forks_left -= 1;
    }
    return real_fork();
}
