/// Sees every memory access of code that was compiled with `-sanitize=thread`.
///
/// The compiler emits a call for each access; this library, not the sanitizer's runtime, supplies
/// the functions. They do what the access was to do, after telling a hook about it.
#ifndef INTERLEAVE_CEXPLORER_H
#define INTERLEAVE_CEXPLORER_H

#include <stdbool.h>
#include <stdint.h>

/// What an access does.
enum interleave_access_kind {
    INTERLEAVE_READ,
    INTERLEAVE_WRITE,
    INTERLEAVE_ATOMIC_LOAD,
    INTERLEAVE_ATOMIC_STORE,
    INTERLEAVE_ATOMIC_READ_MODIFY_WRITE,
    INTERLEAVE_ATOMIC_COMPARE_EXCHANGE,
    INTERLEAVE_ATOMIC_FENCE,
};

/// Called just before an access that is not to the calling thread's stack.
///
/// - order: the C11 memory order, 0 relaxed to 5 sequentially consistent; -1 for plain accesses.
/// - returns: whether it wants to be called again.
typedef bool (*interleave_access_hook)(void *_Nullable context, int kind, int order);

/// Sets the calling thread's hook; none to see nothing. What a hook itself does is not seen, and
/// it must not set another one.
void interleave_set_access_hook(interleave_access_hook _Nullable hook, void *_Nullable context);

/// Reads memory as code does that was compiled with the instrumentation.
int64_t interleave_read_plainly(const int64_t *_Nonnull address);
/// Writes memory likewise.
void interleave_write_plainly(int64_t *_Nonnull address, int64_t value);

/// From now on, lets `count` calls of fork succeed and fails the later ones with EAGAIN; a
/// negative count lets all succeed.
void interleave_limit_forks(int count);

#endif
