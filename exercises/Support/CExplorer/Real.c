#define _GNU_SOURCE
#include "Real.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

void *interleave_find_real(const char *name, void **kept) {
    void *found = NULL;
    // Conditions exist in two versions, of which the old one must not be taken.
    if (strncmp(name, "pthread_cond_", 13) == 0) {
        found = dlvsym(RTLD_NEXT, name, "GLIBC_2.3.2");
    }
    if (found == NULL) {
        found = dlsym(RTLD_NEXT, name);
    }
    if (found == NULL) {
        abort();
    }
    *kept = found;
    return found;
}
