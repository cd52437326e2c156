#define _GNU_SOURCE
#include "Locks.h"

/// The value of glibc's word once its routine has come back.
enum { ONCE_DONE = 2 };

int pthread_once(pthread_once_t *once, void (*routine)(void)) {
    if (!is_controlled() || interleave_is_runtime(CALLER)) {
        return REAL(pthread_once)(once, routine);
    }
    int32_t number = interleave_object(INTERLEAVE_ONCE_OBJECT, once);
    if (__atomic_load_n(once, __ATOMIC_ACQUIRE) == ONCE_DONE) {
        interleave_hear(number);
        return 0;
    }
    struct operation starting = operation(INTERLEAVE_ONCE, number, CALLER);
    starting.condition = OBJECT_FREE;
    interleave_arrive(starting);
    if (__atomic_load_n(once, __ATOMIC_ACQUIRE) == ONCE_DONE) {
        interleave_hear(number);
        return 0;
    }
    interleave_note_lock(INTERLEAVE_ONCE, number, starting.stack);
    // Nobody else comes into libc's function until it is done.
    int result = REAL(pthread_once)(once, routine);
    interleave_settle();
    interleave_note_unlock(INTERLEAVE_ONCE_DONE, number, starting.stack);
    return result;
}

/// The value of Swift's word once its routine has come back.
static const intptr_t swift_once_done = -1;

void swift_once(intptr_t *once, void (*routine)(void *), void *context);

/// Swift's globals and static properties are made by this function of its runtime.
void swift_once(intptr_t *once, void (*routine)(void *), void *context) {
    if (!is_controlled() || interleave_is_runtime(CALLER)) {
        REAL(swift_once)(once, routine, context);
        return;
    }
    int32_t number = interleave_object(INTERLEAVE_ONCE_OBJECT, once);
    bool is_alone = interleave_page->process[interleave_self.process].tasks == 1;
    if (__atomic_load_n(once, __ATOMIC_ACQUIRE) != swift_once_done && !is_alone) {
        struct operation starting = operation(INTERLEAVE_ONCE, number, CALLER);
        starting.condition = OBJECT_FREE;
        interleave_arrive(starting);
    }
    if (__atomic_load_n(once, __ATOMIC_ACQUIRE) != swift_once_done) {
        int32_t stack = interleave_stack(CALLER);
        interleave_note_lock(INTERLEAVE_ONCE, number, stack);
        // Nobody else comes into the runtime's function until it is done.
        REAL(swift_once)(once, routine, context);
        interleave_settle();
        interleave_note_unlock(INTERLEAVE_ONCE_DONE, number, stack);
    }
    interleave_hear(number);
}
