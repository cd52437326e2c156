#define _GNU_SOURCE
#include "Locks.h"

/// Dispatch counts without a call that could be seen, so its own two calls are taken.
struct dispatch_semaphore_s;
typedef uint64_t dispatch_time_t;
intptr_t dispatch_semaphore_wait(struct dispatch_semaphore_s *semaphore, dispatch_time_t time);
intptr_t dispatch_semaphore_signal(struct dispatch_semaphore_s *semaphore);

static const dispatch_time_t now = 0, for_ever = ~(dispatch_time_t)0;

intptr_t dispatch_semaphore_wait(struct dispatch_semaphore_s *semaphore, dispatch_time_t time) {
    if (!is_controlled()) {
        return REAL(dispatch_semaphore_wait)(semaphore, time);
    }
    int32_t number = interleave_object(INTERLEAVE_SEMAPHORE, semaphore);
    bool looks = time == now;
    if (looks) {
        interleave_page->observes_releases = true;
    }
    for (;;) {
        struct object *object = object_at(number);
        struct operation waiting = operation(INTERLEAVE_SEMAPHORE_WAIT, number, CALLER);
        // Nobody tells its count; it is taken for positive until it proves to be none.
        waiting.condition = looks || object->limit == 0 ? ALWAYS : OBJECT_POSITIVE;
        // Times of Dispatch are taken as if they never came before everybody else is done.
        waiting.deadline = looks || time == for_ever ? 0 : interleave_page->now + 1000000000;
        bool can = interleave_arrive(waiting);
        intptr_t result = can ? REAL(dispatch_semaphore_wait)(semaphore, now) : 1;
        if (result != 0 && can && !looks) {
            object->limit = 1;
            object->count = 0;
            continue;
        }
        struct interleave_step *step =
            interleave_record(INTERLEAVE_SEMAPHORE_WAIT, number, waiting.stack);
        step->failed = result != 0;
        if (result == 0) {
            object->count -= object->count > 0;
            interleave_page->writes += 1;
            interleave_hear(number);
        }
        return result;
    }
}

intptr_t dispatch_semaphore_signal(struct dispatch_semaphore_s *semaphore) {
    if (!is_controlled()) {
        return REAL(dispatch_semaphore_signal)(semaphore);
    }
    int32_t number = interleave_object(INTERLEAVE_SEMAPHORE, semaphore);
    struct operation posting = operation(INTERLEAVE_SEMAPHORE_POST, number, CALLER);
    if (interleave_page->settings.decides_at_releases) {
        interleave_arrive(posting);
    } else {
        interleave_settle();
    }
    intptr_t result = REAL(dispatch_semaphore_signal)(semaphore);
    interleave_record(INTERLEAVE_SEMAPHORE_POST, number, posting.stack);
    interleave_page->writes += 1;
    object_at(number)->count += 1;
    interleave_tell(number);
    return result;
}
