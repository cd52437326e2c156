#define _GNU_SOURCE
#include "Locks.h"

#include <errno.h>
#include <linux/futex.h>
#include <stdarg.h>
#include <sys/syscall.h>
#include <unistd.h>

/// A futex has two numbers: that of the memory, for whoever changes its word; and one of its
/// own, for whoever sleeps on it.
static int32_t memory_of(uint32_t *word) {
    return interleave_object(INTERLEAVE_PRIVATE_MEMORY, word);
}
static int32_t queue_of(uint32_t *word) { return interleave_object(INTERLEAVE_FUTEX, word); }

static void join_queue(int32_t queue) {
    struct task *task = own_task();
    task->is_woken = false;
    task->condition_arrival = ++interleave_page->arrivals;
    object_at(queue)->waiters |= bit(interleave_self.task);
}

/// Who has waited longest, as the kernel chooses; or -1.
static int longest_waiter(int32_t queue) {
    int found = -1;
    for (uint64_t left = object_at(queue)->waiters; left != 0; left &= left - 1) {
        int task = __builtin_ctzll(left);
        if (found < 0
            || interleave_page->task[task].condition_arrival
                < interleave_page->task[found].condition_arrival) {
            found = task;
        }
    }
    return found;
}

static long refused(int error) {
    errno = error;
    return -1;
}

static long futex_wait(uint32_t *word, uint32_t expected, uint64_t deadline, uint64_t caller) {
    int32_t queue = queue_of(word);
    struct operation waiting = operation(INTERLEAVE_FUTEX_WAIT, memory_of(word), caller);
    interleave_arrive(waiting);
    struct interleave_step *step =
        interleave_record(INTERLEAVE_FUTEX_WAIT, queue, waiting.stack);
    if (__atomic_load_n(word, __ATOMIC_SEQ_CST) != expected) {
        step->failed = true;
        return refused(EAGAIN);
    }
    join_queue(queue);
    struct operation sleeping = operation(INTERLEAVE_FUTEX_WOKEN, queue, caller);
    sleeping.condition = WOKEN;
    sleeping.is_silent = true;
    sleeping.deadline = deadline;
    bool is_woken = interleave_arrive(sleeping);
    object_at(queue)->waiters &= ~bit(interleave_self.task);
    interleave_record(INTERLEAVE_FUTEX_WOKEN, queue, sleeping.stack)->failed = !is_woken;
    if (!is_woken) {
        return refused(ETIMEDOUT);
    }
    interleave_hear(queue);
    return 0;
}

static long futex_wake(uint32_t *word, uint32_t most, uint64_t caller) {
    int32_t queue = queue_of(word);
    struct operation waking = operation(INTERLEAVE_FUTEX_WAKE, memory_of(word), caller);
    interleave_arrive(waking);
    struct interleave_step *step =
        interleave_record(INTERLEAVE_FUTEX_WAKE, queue, waking.stack);
    uint32_t woken = 0;
    for (int task; woken < most && (task = longest_waiter(queue)) >= 0; woken++) {
        object_at(queue)->waiters &= ~bit(task);
        interleave_wake(task);
    }
    interleave_page->writes += 1;
    step->has_value = true;
    step->value = woken;
    interleave_tell(queue);
    return woken;
}

static int task_with(uint32_t kernel_id) {
    struct page *page = interleave_page;
    for (uint32_t index = 0; index < page->tasks; index++) {
        if ((uint32_t)page->task[index].kernel_id == kernel_id
            && page->task[index].state != TASK_ENDED_STATE) {
            return (int)index;
        }
    }
    return UNKNOWN_OWNER;
}

static long lock_word(uint32_t *word, uint64_t deadline, bool waits, uint64_t caller) {
    int32_t queue = queue_of(word), memory = memory_of(word);
    struct operation locking = operation(INTERLEAVE_LOCK, memory, caller);
    uint32_t own = (uint32_t)own_task()->kernel_id;
    interleave_arrive(locking);
    uint32_t value = __atomic_load_n(word, __ATOMIC_SEQ_CST);
    if ((value & FUTEX_TID_MASK) == own) {
        interleave_record(INTERLEAVE_LOCK, queue, locking.stack)->failed = true;
        return refused(EDEADLK);
    }
    if ((value & FUTEX_TID_MASK) == 0) {
        __atomic_store_n(word, own | (value & FUTEX_WAITERS), __ATOMIC_SEQ_CST);
    } else if (!waits) {
        interleave_record(INTERLEAVE_TRY_LOCK, queue, locking.stack)->failed = true;
        return refused(EAGAIN);
    } else {
        // The owner sees the mark and asks the kernel to hand the lock over.
        __atomic_store_n(word, value | FUTEX_WAITERS, __ATOMIC_SEQ_CST);
        object_at(queue)->shown.owner = task_with(value & FUTEX_TID_MASK);
        join_queue(queue);
        struct operation sleeping = operation(INTERLEAVE_LOCK, queue, caller);
        sleeping.condition = WOKEN;
        sleeping.is_silent = true;
        sleeping.deadline = deadline;
        if (!interleave_arrive(sleeping)) {
            object_at(queue)->waiters &= ~bit(interleave_self.task);
            interleave_record(INTERLEAVE_LOCK, queue, sleeping.stack)->failed = true;
            return refused(ETIMEDOUT);
        }
    }
    interleave_page->writes += 1;
    object_at(queue)->shown.owner = interleave_self.task;
    interleave_record(INTERLEAVE_LOCK, queue, locking.stack);
    interleave_hear(memory);
    interleave_hear(queue);
    return 0;
}

static long unlock_word(uint32_t *word, uint64_t caller) {
    int32_t queue = queue_of(word), memory = memory_of(word);
    interleave_settle();
    interleave_record(INTERLEAVE_UNLOCK, queue, interleave_stack(caller));
    interleave_tell(memory);
    interleave_tell(queue);
    interleave_page->writes += 1;
    int next = longest_waiter(queue);
    if (next < 0) {
        object_at(queue)->shown.owner = -1;
        __atomic_store_n(word, 0, __ATOMIC_SEQ_CST);
        return 0;
    }
    object_at(queue)->waiters &= ~bit(next);
    object_at(queue)->shown.owner = next;
    uint32_t mark = object_at(queue)->waiters != 0 ? FUTEX_WAITERS : 0;
    __atomic_store_n(
        word, (uint32_t)interleave_page->task[next].kernel_id | mark, __ATOMIC_SEQ_CST);
    interleave_wake(next);
    return 0;
}

static uint64_t absolute(const struct timespec *time, bool is_calendar) {
    return time == NULL
        ? 0
        : interleave_deadline(is_calendar ? CLOCK_REALTIME : CLOCK_MONOTONIC, time);
}

static long futex(const long *arguments, uint64_t caller) {
    uint32_t *word = (uint32_t *)arguments[0];
    int command = (int)arguments[1] & FUTEX_CMD_MASK;
    bool is_calendar = ((int)arguments[1] & FUTEX_CLOCK_REALTIME) != 0;
    uint32_t value = (uint32_t)arguments[2];
    const struct timespec *time = (const struct timespec *)arguments[3];
    switch (command) {
    case FUTEX_WAIT:
        return futex_wait(word, value, time == NULL ? 0 : interleave_after(time), caller);
    case FUTEX_WAIT_BITSET: return futex_wait(word, value, absolute(time, is_calendar), caller);
    case FUTEX_WAKE:
    case FUTEX_WAKE_BITSET: return futex_wake(word, value, caller);
    // Waking all who would be moved lets each of them ask for the other word by itself.
    case FUTEX_REQUEUE: return futex_wake(word, UINT32_MAX, caller);
    case FUTEX_CMP_REQUEUE:
        return __atomic_load_n(word, __ATOMIC_SEQ_CST) != (uint32_t)arguments[5]
            ? refused(EAGAIN)
            : futex_wake(word, UINT32_MAX, caller);
    case FUTEX_LOCK_PI: return lock_word(word, absolute(time, true), true, caller);
    case FUTEX_LOCK_PI2: return lock_word(word, absolute(time, is_calendar), true, caller);
    case FUTEX_TRYLOCK_PI: return lock_word(word, 0, false, caller);
    case FUTEX_UNLOCK_PI: return unlock_word(word, caller);
    default: return refused(ENOSYS);
    }
}

long syscall(long number, ...) {
    va_list list;
    long arguments[6];
    va_start(list, number);
    for (int index = 0; index < 6; index++) {
        arguments[index] = va_arg(list, long);
    }
    va_end(list);
    if (is_controlled()) {
        if (number == SYS_futex) {
            return futex(arguments, CALLER);
        }
        if (number == SYS_exit_group) {
            _exit((int)arguments[0]);
        }
        if (number == SYS_sched_yield) {
            return sched_yield();
        }
    }
    return REAL(syscall)(
        number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4],
        arguments[5]);
}
