/// Inside of the library: the functions that its own take the place of.
#ifndef INTERLEAVE_REAL_H
#define INTERLEAVE_REAL_H

/// A function of another library that a place in this one calls.
struct real {
    const char *name;
    void *function;
};

/// Finds the next definition of a function and keeps it.
void *interleave_find_real(struct real *real);
/// Finds all that there are, so that the processes of executions, each of which would begin with
/// none, need not.
void interleave_find_all_real(void);

/// The function of that name that would be called without this library.
#define REAL(name) \
    ({ \
        static struct real real __attribute__((section("interleave_real"), used)) = {#name, 0}; \
        (__typeof__(&name))( \
            __builtin_expect(real.function != 0, 1) ? real.function \
                                                    : interleave_find_real(&real)); \
    })

#endif
