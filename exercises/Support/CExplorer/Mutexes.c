#define _GNU_SOURCE
#include "Locks.h"

#include <errno.h>

/// Bits of a mutex's kind in glibc.
enum { ROBUST = 16, KIND_BITS = 3 };

int32_t interleave_mutex(pthread_mutex_t *mutex) {
    int32_t number = interleave_object(INTERLEAVE_MUTEX, mutex);
    object_at(number)->limit = (mutex->__data.__kind & ROBUST) != 0;
    return number;
}

void interleave_note_lock(int kind, int32_t number, int32_t stack) {
    struct object *object = object_at(number);
    object->shown.owner = interleave_self.task;
    object->count += 1;
    own_task()->locks_held += 1;
    interleave_page->writes += 1;
    interleave_record(kind, number, stack);
    interleave_hear(number);
}

void interleave_note_unlock(int kind, int32_t number, int32_t stack) {
    struct object *object = object_at(number);
    if (object->count > 1) {
        object->count -= 1;
    } else {
        object->count = 0;
        object->shown.owner = -1;
    }
    if (own_task()->locks_held > 0) {
        own_task()->locks_held -= 1;
    }
    interleave_page->writes += 1;
    interleave_record(kind, number, stack);
    interleave_tell(number);
}

/// A lock of the runtime's own: nobody is to notice it, and nobody must sleep on it.
static int lock_silently(pthread_mutex_t *mutex) {
    int result;
    while ((result = REAL(pthread_mutex_trylock)(mutex)) == EBUSY) {
        struct operation waiting = operation(INTERLEAVE_LOCK, -1, 0);
        waiting.condition = WOKEN;
        waiting.is_silent = true;
        own_task()->is_woken = false;
        interleave_page->runtime_waiters |= 1;
        interleave_arrive(waiting);
    }
    return result;
}

static int unlock_silently(pthread_mutex_t *mutex) {
    int result = REAL(pthread_mutex_unlock)(mutex);
    struct page *page = interleave_page;
    if (page->runtime_waiters != 0) {
        page->runtime_waiters = 0;
        for (uint32_t index = 0; index < page->tasks; index++) {
            struct task *task = &page->task[index];
            if (task->state == TASK_PARKED && task->pending.kind == INTERLEAVE_LOCK
                && task->pending.object < 0) {
                task->is_woken = true;
            }
        }
    }
    return result;
}

int interleave_lock_mutex(
    pthread_mutex_t *mutex, int kind, uint64_t deadline, uint64_t caller) {
    int32_t number = interleave_mutex(mutex);
    for (;;) {
        const struct object *object = object_at(number);
        bool is_own = object->shown.owner == interleave_self.task;
        bool may_reenter = (mutex->__data.__kind & KIND_BITS) == PTHREAD_MUTEX_RECURSIVE
            || (mutex->__data.__kind & KIND_BITS) == PTHREAD_MUTEX_ERRORCHECK;
        struct operation locking = operation(kind, number, caller);
        locking.condition = is_own && may_reenter ? ALWAYS : OBJECT_FREE;
        locking.deadline = deadline;
        if (!interleave_arrive(locking)) {
            interleave_record(kind, number, locking.stack)->failed = true;
            return ETIMEDOUT;
        }
        // A mutex that checks tells its owner so at once.
        int result = is_own ? REAL(pthread_mutex_lock)(mutex)
                            : REAL(pthread_mutex_trylock)(mutex);
        if (result == EBUSY) {
            object_at(number)->shown.owner = UNKNOWN_OWNER;
            continue;
        }
        if (result == 0 || result == EOWNERDEAD) {
            interleave_note_lock(kind, number, locking.stack);
        } else {
            interleave_record(kind, number, locking.stack)->failed = true;
        }
        return result;
    }
}

int interleave_unlock_mutex(pthread_mutex_t *mutex, uint64_t caller) {
    int32_t number = interleave_mutex(mutex);
    struct operation unlocking = operation(INTERLEAVE_UNLOCK, number, caller);
    if (interleave_page->settings.decides_at_releases) {
        interleave_arrive(unlocking);
    } else {
        interleave_settle();
    }
    int result = REAL(pthread_mutex_unlock)(mutex);
    if (result == 0) {
        interleave_note_unlock(INTERLEAVE_UNLOCK, number, unlocking.stack);
    } else {
        interleave_record(INTERLEAVE_UNLOCK, number, unlocking.stack)->failed = true;
    }
    return result;
}

int pthread_mutex_lock(pthread_mutex_t *mutex) {
    if (!is_controlled()) {
        return REAL(pthread_mutex_lock)(mutex);
    }
    return interleave_is_runtime(CALLER)
        ? lock_silently(mutex)
        : interleave_lock_mutex(mutex, INTERLEAVE_LOCK, 0, CALLER);
}

int pthread_mutex_unlock(pthread_mutex_t *mutex) {
    if (!is_controlled()) {
        return REAL(pthread_mutex_unlock)(mutex);
    }
    return interleave_is_runtime(CALLER) ? unlock_silently(mutex)
                                         : interleave_unlock_mutex(mutex, CALLER);
}

int pthread_mutex_trylock(pthread_mutex_t *mutex) {
    if (!is_controlled() || interleave_is_runtime(CALLER)) {
        return REAL(pthread_mutex_trylock)(mutex);
    }
    int32_t number = interleave_mutex(mutex);
    struct operation trying = operation(INTERLEAVE_TRY_LOCK, number, CALLER);
    interleave_page->observes_releases = true;
    interleave_arrive(trying);
    int result = REAL(pthread_mutex_trylock)(mutex);
    if (result == 0 || result == EOWNERDEAD) {
        interleave_note_lock(INTERLEAVE_TRY_LOCK, number, trying.stack);
    } else {
        interleave_record(INTERLEAVE_TRY_LOCK, number, trying.stack)->failed = true;
    }
    return result;
}

int pthread_mutex_timedlock(pthread_mutex_t *mutex, const struct timespec *time) {
    return !is_controlled()
        ? REAL(pthread_mutex_timedlock)(mutex, time)
        : interleave_lock_mutex(
              mutex, INTERLEAVE_LOCK, interleave_deadline(CLOCK_REALTIME, time), CALLER);
}

int pthread_mutex_clocklock(
    pthread_mutex_t *mutex, clockid_t clock, const struct timespec *time) {
    return !is_controlled() ? REAL(pthread_mutex_clocklock)(mutex, clock, time)
                            : interleave_lock_mutex(
                                  mutex, INTERLEAVE_LOCK, interleave_deadline(clock, time), CALLER);
}

int pthread_mutex_init(pthread_mutex_t *mutex, const pthread_mutexattr_t *attributes) {
    int result = REAL(pthread_mutex_init)(mutex, attributes);
    if (is_controlled() && !interleave_is_runtime(CALLER)) {
        struct object *object = object_at(interleave_mutex(mutex));
        object->shown.owner = -1;
        object->count = 0;
    }
    return result;
}

int pthread_spin_lock(pthread_spinlock_t *lock) {
    if (!is_controlled()) {
        return REAL(pthread_spin_lock)(lock);
    }
    int32_t number = interleave_object(INTERLEAVE_MUTEX, (const volatile void *)lock);
    for (;;) {
        struct operation locking = operation(INTERLEAVE_LOCK, number, CALLER);
        locking.condition = OBJECT_FREE;
        interleave_arrive(locking);
        if (REAL(pthread_spin_trylock)(lock) == 0) {
            interleave_note_lock(INTERLEAVE_LOCK, number, locking.stack);
            return 0;
        }
        object_at(number)->shown.owner = UNKNOWN_OWNER;
    }
}

int pthread_spin_trylock(pthread_spinlock_t *lock) {
    if (!is_controlled()) {
        return REAL(pthread_spin_trylock)(lock);
    }
    int32_t number = interleave_object(INTERLEAVE_MUTEX, (const volatile void *)lock);
    struct operation trying = operation(INTERLEAVE_TRY_LOCK, number, CALLER);
    interleave_page->observes_releases = true;
    interleave_arrive(trying);
    int result = REAL(pthread_spin_trylock)(lock);
    if (result == 0) {
        interleave_note_lock(INTERLEAVE_TRY_LOCK, number, trying.stack);
    } else {
        interleave_record(INTERLEAVE_TRY_LOCK, number, trying.stack)->failed = true;
    }
    return result;
}

int pthread_spin_unlock(pthread_spinlock_t *lock) {
    int result = REAL(pthread_spin_unlock)(lock);
    if (is_controlled()) {
        int32_t number = interleave_object(INTERLEAVE_MUTEX, (const volatile void *)lock);
        interleave_settle();
        interleave_note_unlock(INTERLEAVE_UNLOCK, number, interleave_stack(CALLER));
    }
    return result;
}
