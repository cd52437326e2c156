#define _GNU_SOURCE
#include "Locks.h"

#include <errno.h>

/// Uses up the signal of a condition that fits a waiter most closely; signals are kept in the
/// order in which they were given.
static bool take_signal(struct object *condition, const struct task *waiter) {
    for (uint32_t index = 0; index < condition->signals; index++) {
        if (condition->reach[index] > waiter->condition_arrival) {
            condition->signals -= 1;
            for (uint32_t next = index; next < condition->signals; next++) {
                condition->reach[next] = condition->reach[next + 1];
            }
            return true;
        }
    }
    return false;
}

static int wait_controlled(
    pthread_cond_t *condition, pthread_mutex_t *mutex, uint64_t deadline, uint64_t caller) {
    struct page *page = interleave_page;
    struct task *task = own_task();
    int32_t number = interleave_object(INTERLEAVE_CONDITION, condition);
    int32_t lock = interleave_mutex(mutex);
    struct operation waiting = operation(INTERLEAVE_CONDITION_WAIT, number, caller);
    waiting.argument = lock;
    interleave_arrive(waiting);
    int result = REAL(pthread_mutex_unlock)(mutex);
    if (result != 0) {
        return result;
    }
    interleave_record(INTERLEAVE_CONDITION_WAIT, number, waiting.stack);
    interleave_note_unlock(INTERLEAVE_UNLOCK, lock, waiting.stack);
    task->condition_arrival = ++page->arrivals;
    task->waited_condition = number;
    object_at(number)->waiters |= bit(interleave_self.task);

    struct operation waking = operation(INTERLEAVE_CONDITION_WAKE, lock, caller);
    waking.condition = CONDITION_SIGNALLED;
    waking.argument = number;
    waking.deadline = deadline;
    bool in_time = interleave_arrive(waking);
    bool is_signalled = take_signal(object_at(number), task);
    object_at(number)->waiters &= ~bit(interleave_self.task);
    task->waited_condition = -1;
    interleave_hear(number);
    if (in_time && REAL(pthread_mutex_trylock)(mutex) == 0) {
        interleave_note_lock(INTERLEAVE_CONDITION_WAKE, lock, waking.stack);
        return 0;
    }
    result = interleave_lock_mutex(mutex, INTERLEAVE_CONDITION_WAKE, 0, caller);
    return result != 0 ? result : is_signalled ? 0 : ETIMEDOUT;
}

int pthread_cond_wait(pthread_cond_t *condition, pthread_mutex_t *mutex) {
    return is_controlled() ? wait_controlled(condition, mutex, 0, CALLER)
                           : REAL(pthread_cond_wait)(condition, mutex);
}

int pthread_cond_timedwait(
    pthread_cond_t *condition, pthread_mutex_t *mutex, const struct timespec *time) {
    // Bit 1 of glibc's word says that the condition goes by the monotonic clock.
    return is_controlled()
        ? wait_controlled(
              condition,
              mutex,
              interleave_deadline(
                  (condition->__data.__wrefs & 2) != 0 ? CLOCK_MONOTONIC : CLOCK_REALTIME, time),
              CALLER)
        : REAL(pthread_cond_timedwait)(condition, mutex, time);
}

int pthread_cond_clockwait(
    pthread_cond_t *condition, pthread_mutex_t *mutex, clockid_t clock,
    const struct timespec *time) {
    return is_controlled()
        ? wait_controlled(condition, mutex, interleave_deadline(clock, time), CALLER)
        : REAL(pthread_cond_clockwait)(condition, mutex, clock, time);
}

static void signal_waiters(pthread_cond_t *condition, bool all, uint64_t caller) {
    int kind = all ? INTERLEAVE_BROADCAST : INTERLEAVE_SIGNAL;
    int32_t number = interleave_object(INTERLEAVE_CONDITION, condition);
    struct operation signalling = operation(kind, number, caller);
    interleave_arrive(signalling);
    struct object *object = object_at(number);
    uint32_t waiters = (uint32_t)__builtin_popcountll(object->waiters);
    struct interleave_step *step = interleave_record(kind, number, signalling.stack);
    interleave_page->writes += 1;
    step->has_value = true;
    // How many are woken; a signal that finds nobody is lost.
    step->value = all ? waiters - object->signals : object->signals < waiters;
    uint64_t now = ++interleave_page->arrivals;
    for (int64_t left = step->value; left > 0; left--) {
        object->reach[object->signals++] = now;
    }
    interleave_tell(number);
}

int pthread_cond_signal(pthread_cond_t *condition) {
    if (!is_controlled()) {
        return REAL(pthread_cond_signal)(condition);
    }
    signal_waiters(condition, false, CALLER);
    return 0;
}

int pthread_cond_broadcast(pthread_cond_t *condition) {
    if (!is_controlled()) {
        return REAL(pthread_cond_broadcast)(condition);
    }
    signal_waiters(condition, true, CALLER);
    return 0;
}
