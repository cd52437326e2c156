/// Inside of the library: how its entry points tell the hook and the explorer of an access.
#ifndef INTERLEAVE_HOOK_H
#define INTERLEAVE_HOOK_H

#include "Control.h"

#include <stddef.h>

/// Tells a thread's hook.
void interleave_tell_hook(const volatile void *address, int kind, int order);
/// Whether any thread of this process ever had a hook.
extern bool interleave_is_hooked;

/// Gives way in front of an access if others can notice it.
void interleave_access(
    const volatile void *address, size_t size, int kind, int order, uint64_t caller);
/// Notes what an atomic access read, or wrote if it read nothing.
void interleave_accessed(const volatile void *address, int kind, int64_t value, bool failed);

/// To be called just before an access.
static inline void interleave_saw(
    const volatile void *address, size_t size, int kind, int order, uint64_t caller) {
    if (interleave_page != NULL) {
        interleave_access(address, size, kind, order, caller);
    } else if (interleave_is_hooked) {
        interleave_tell_hook(address, kind, order);
    }
}

/// To be called just before the kernel reads or writes memory for the program.
static inline void interleave_saw_of_kernel(const volatile void *address, int kind) {
    if (interleave_page == NULL && interleave_is_hooked && address != NULL) {
        interleave_tell_hook(address, kind, -1);
    }
}

#endif
