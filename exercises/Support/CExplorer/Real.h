/// Inside of the library: the functions that its own take the place of.
#ifndef INTERLEAVE_REAL_H
#define INTERLEAVE_REAL_H

/// Finds the next definition of a function and keeps it.
void *interleave_find_real(const char *name, void **kept);

/// The function of that name that would be called without this library.
#define REAL(name) \
    ({ \
        static void *kept; \
        (__typeof__(&name))( \
            __builtin_expect(kept != NULL, 1) ? kept : interleave_find_real(#name, &kept)); \
    })

#endif
