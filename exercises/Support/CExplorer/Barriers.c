#define _GNU_SOURCE
#include "Locks.h"

#include <errno.h>

/// How many a barrier of glibc waits for; its third word.
static uint32_t width_of(const pthread_barrier_t *barrier) {
    return ((const uint32_t *)barrier)[2];
}

int pthread_barrier_wait(pthread_barrier_t *barrier) {
    if (!is_controlled()) {
        return REAL(pthread_barrier_wait)(barrier);
    }
    struct page *page = interleave_page;
    int32_t number = interleave_object(INTERLEAVE_BARRIER_OBJECT, barrier);
    struct operation arriving = operation(INTERLEAVE_BARRIER, number, CALLER);
    interleave_arrive(arriving);
    struct object *object = object_at(number);
    struct interleave_step *step = interleave_record(INTERLEAVE_BARRIER, number, arriving.stack);
    page->writes += 1;
    step->has_value = true;
    step->value = ++object->count;
    interleave_tell(number);
    if (object->count >= width_of(barrier)) {
        for (uint64_t left = object->waiters; left != 0; left &= left - 1) {
            interleave_wake(__builtin_ctzll(left));
        }
        object->waiters = 0;
        object->count = 0;
        interleave_hear(number);
        return PTHREAD_BARRIER_SERIAL_THREAD;
    }
    object->waiters |= bit(interleave_self.task);
    own_task()->is_woken = false;
    struct operation passing = operation(INTERLEAVE_BARRIER_PASS, number, CALLER);
    passing.condition = WOKEN;
    passing.is_silent = true;
    interleave_arrive(passing);
    interleave_record(INTERLEAVE_BARRIER_PASS, number, passing.stack);
    interleave_hear(number);
    return 0;
}
