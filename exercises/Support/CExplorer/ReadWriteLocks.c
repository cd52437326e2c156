#define _GNU_SOURCE
#include "Locks.h"

#include <errno.h>

/// Notes that the calling task has got a lock with others or alone. How many times a task reads
/// is kept where conditions keep signals.
static void note(int32_t number, bool writes, int kind, int32_t stack) {
    struct object *object = object_at(number);
    if (writes) {
        object->shown.owner = interleave_self.task;
    } else {
        if ((object->readers & bit(interleave_self.task)) == 0) {
            object->reach[interleave_self.task] = 0;
        }
        object->readers |= bit(interleave_self.task);
        object->reach[interleave_self.task] += 1;
    }
    own_task()->locks_held += 1;
    interleave_page->writes += 1;
    interleave_record(kind, number, stack);
    interleave_hear(number);
    if (writes) {
        interleave_hear_readers(number);
    }
}

static int lock(pthread_rwlock_t *lock, bool writes, uint64_t deadline, uint64_t caller) {
    int32_t number = interleave_object(INTERLEAVE_READ_WRITE_LOCK, lock);
    int kind = writes ? INTERLEAVE_WRITE_LOCK : INTERLEAVE_READ_LOCK;
    for (;;) {
        struct operation locking = operation(kind, number, caller);
        bool is_own = object_at(number)->shown.owner == interleave_self.task;
        locking.condition = is_own ? ALWAYS : writes ? OBJECT_WRITABLE : OBJECT_READABLE;
        locking.deadline = deadline;
        if (!interleave_arrive(locking)) {
            interleave_record(kind, number, locking.stack)->failed = true;
            return ETIMEDOUT;
        }
        // libc tells a writer who asks again that it would wait for itself.
        int result = is_own && writes ? REAL(pthread_rwlock_wrlock)(lock)
            : is_own                  ? REAL(pthread_rwlock_rdlock)(lock)
            : writes                  ? REAL(pthread_rwlock_trywrlock)(lock)
                                      : REAL(pthread_rwlock_tryrdlock)(lock);
        if (result == EBUSY) {
            object_at(number)->shown.owner = UNKNOWN_OWNER;
            continue;
        }
        if (result == 0) {
            note(number, writes, kind, locking.stack);
        } else {
            interleave_record(kind, number, locking.stack)->failed = true;
        }
        return result;
    }
}

static int try_lock(pthread_rwlock_t *lock, bool writes, uint64_t caller) {
    int32_t number = interleave_object(INTERLEAVE_READ_WRITE_LOCK, lock);
    int kind = writes ? INTERLEAVE_TRY_WRITE_LOCK : INTERLEAVE_TRY_READ_LOCK;
    struct operation trying = operation(kind, number, caller);
    interleave_page->observes_releases = true;
    interleave_arrive(trying);
    int result = writes ? REAL(pthread_rwlock_trywrlock)(lock)
                        : REAL(pthread_rwlock_tryrdlock)(lock);
    if (result == 0) {
        note(number, writes, kind, trying.stack);
    } else {
        interleave_record(kind, number, trying.stack)->failed = true;
    }
    return result;
}

int pthread_rwlock_rdlock(pthread_rwlock_t *it) {
    return is_controlled() ? lock(it, false, 0, CALLER) : REAL(pthread_rwlock_rdlock)(it);
}

int pthread_rwlock_wrlock(pthread_rwlock_t *it) {
    return is_controlled() ? lock(it, true, 0, CALLER) : REAL(pthread_rwlock_wrlock)(it);
}

int pthread_rwlock_tryrdlock(pthread_rwlock_t *it) {
    return is_controlled() ? try_lock(it, false, CALLER) : REAL(pthread_rwlock_tryrdlock)(it);
}

int pthread_rwlock_trywrlock(pthread_rwlock_t *it) {
    return is_controlled() ? try_lock(it, true, CALLER) : REAL(pthread_rwlock_trywrlock)(it);
}

int pthread_rwlock_timedrdlock(pthread_rwlock_t *it, const struct timespec *time) {
    return is_controlled() ? lock(it, false, interleave_deadline(CLOCK_REALTIME, time), CALLER)
                           : REAL(pthread_rwlock_timedrdlock)(it, time);
}

int pthread_rwlock_timedwrlock(pthread_rwlock_t *it, const struct timespec *time) {
    return is_controlled() ? lock(it, true, interleave_deadline(CLOCK_REALTIME, time), CALLER)
                           : REAL(pthread_rwlock_timedwrlock)(it, time);
}

int pthread_rwlock_unlock(pthread_rwlock_t *it) {
    if (!is_controlled()) {
        return REAL(pthread_rwlock_unlock)(it);
    }
    int32_t number = interleave_object(INTERLEAVE_READ_WRITE_LOCK, it);
    bool wrote = object_at(number)->shown.owner == interleave_self.task;
    int kind = wrote ? INTERLEAVE_WRITE_UNLOCK : INTERLEAVE_READ_UNLOCK;
    struct operation unlocking = operation(kind, number, CALLER);
    if (interleave_page->settings.decides_at_releases) {
        interleave_arrive(unlocking);
    } else {
        interleave_settle();
    }
    int result = REAL(pthread_rwlock_unlock)(it);
    struct object *object = object_at(number);
    if (wrote || object->readers == 0) {
        object->shown.owner = -1;
    } else if (object->reach[interleave_self.task] > 1) {
        object->reach[interleave_self.task] -= 1;
    } else {
        object->readers &= ~bit(interleave_self.task);
    }
    if (own_task()->locks_held > 0) {
        own_task()->locks_held -= 1;
    }
    interleave_page->writes += 1;
    interleave_record(kind, number, unlocking.stack);
    if (wrote) {
        interleave_tell(number);
    } else {
        interleave_tell_as_reader(number);
    }
    return result;
}
