#define _GNU_SOURCE
#include "Locks.h"

#include <errno.h>
#include <semaphore.h>

static int32_t numbered(sem_t *semaphore) {
    int32_t number = interleave_object(INTERLEAVE_SEMAPHORE, semaphore);
    struct object *object = object_at(number);
    int value = 0;
    // All that use it are tasks, so libc's count is the truth.
    sem_getvalue(semaphore, &value);
    object->count = value;
    return number;
}

static int wait_controlled(sem_t *semaphore, uint64_t deadline, uint64_t caller) {
    int32_t number = numbered(semaphore);
    for (;;) {
        struct operation waiting = operation(INTERLEAVE_SEMAPHORE_WAIT, number, caller);
        waiting.condition = OBJECT_POSITIVE;
        waiting.deadline = deadline;
        bool can = interleave_arrive(waiting);
        if (can && REAL(sem_trywait)(semaphore) != 0) {
            object_at(number)->count = 0;
            continue;
        }
        struct interleave_step *step =
            interleave_record(INTERLEAVE_SEMAPHORE_WAIT, number, waiting.stack);
        step->failed = !can;
        if (!can) {
            errno = ETIMEDOUT;
            return -1;
        }
        interleave_page->writes += 1;
        step->has_value = true;
        step->value = --object_at(number)->count;
        interleave_hear(number);
        return 0;
    }
}

int sem_wait(sem_t *semaphore) {
    return is_controlled() ? wait_controlled(semaphore, 0, CALLER) : REAL(sem_wait)(semaphore);
}

int sem_timedwait(sem_t *semaphore, const struct timespec *time) {
    return is_controlled()
        ? wait_controlled(semaphore, interleave_deadline(CLOCK_REALTIME, time), CALLER)
        : REAL(sem_timedwait)(semaphore, time);
}

int sem_clockwait(sem_t *semaphore, clockid_t clock, const struct timespec *time) {
    return is_controlled() ? wait_controlled(semaphore, interleave_deadline(clock, time), CALLER)
                           : REAL(sem_clockwait)(semaphore, clock, time);
}

int sem_trywait(sem_t *semaphore) {
    if (!is_controlled()) {
        return REAL(sem_trywait)(semaphore);
    }
    int32_t number = numbered(semaphore);
    struct operation trying = operation(INTERLEAVE_SEMAPHORE_TRY_WAIT, number, CALLER);
    interleave_page->observes_releases = true;
    interleave_arrive(trying);
    int result = REAL(sem_trywait)(semaphore);
    int error = errno;
    struct interleave_step *step =
        interleave_record(INTERLEAVE_SEMAPHORE_TRY_WAIT, number, trying.stack);
    step->failed = result != 0;
    if (result == 0) {
        interleave_page->writes += 1;
        step->has_value = true;
        step->value = --object_at(number)->count;
        interleave_hear(number);
    }
    errno = error;
    return result;
}

int sem_post(sem_t *semaphore) {
    if (!is_controlled()) {
        return REAL(sem_post)(semaphore);
    }
    int32_t number = numbered(semaphore);
    struct operation posting = operation(INTERLEAVE_SEMAPHORE_POST, number, CALLER);
    if (interleave_page->settings.decides_at_releases) {
        interleave_arrive(posting);
    } else {
        interleave_settle();
    }
    int result = REAL(sem_post)(semaphore);
    struct interleave_step *step =
        interleave_record(INTERLEAVE_SEMAPHORE_POST, number, posting.stack);
    step->failed = result != 0;
    if (result == 0) {
        interleave_page->writes += 1;
        step->has_value = true;
        step->value = ++object_at(number)->count;
        interleave_tell(number);
    }
    return result;
}
