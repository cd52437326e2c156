#define _GNU_SOURCE
#include "Control.h"
#include "Debugging.h"
#include "SwiftTasks.h"

#include <errno.h>
#include <linux/futex.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <poll.h>

struct page *interleave_page;
uint32_t *interleave_bell;
__thread struct self interleave_self = {.task = -1};

static void wake_word(uint32_t *word) {
    interleave_call(SYS_futex, (long)word, FUTEX_WAKE, 1, 0, 0, 0);
}

void interleave_hand(int task) {
    uint32_t *go = &interleave_page->task[task].go;
    __atomic_store_n(go, 1, __ATOMIC_RELEASE);
    wake_word(go);
}

/// Waits until the kernel has cleared a process away, so that its locks, descriptors and pipes
/// are what they will be.
static void await_death(struct process *process, bool is_own_child) {
    if (is_own_child) {
        siginfo_t info;
        long result;
        do {
            result = interleave_call(
                SYS_waitid, P_PID, process->id, (long)&info, WEXITED | WNOWAIT, 0, 0);
        } while (result == -EINTR);
        return;
    }
    long descriptor = interleave_call(SYS_pidfd_open, process->id, 0, 0, 0, 0, 0);
    if (descriptor < 0) {
        return;
    }
    struct pollfd wanted = {.fd = (int)descriptor, .events = POLLIN};
    while (interleave_call(SYS_ppoll, (long)&wanted, 1, 0, 0, 8, 0) == -EINTR) {
    }
    interleave_call(SYS_close, descriptor, 0, 0, 0, 0, 0);
}

/// Frees what the kernel frees when a process ends, and lets those look again who wait for a
/// descriptor.
static void clear_away(int process) {
    struct page *page = interleave_page;
    for (uint32_t index = 0; index < page->objects; index++) {
        struct object *object = &page->object[index];
        int owner = object->shown.owner;
        bool owned = owner >= 0 && page->task[owner].process == process;
        bool robust = object->shown.class_ == INTERLEAVE_MUTEX && object->limit != 0;
        // Whoever gets in next sees all that a dead holder did.
        for (uint32_t task = 0; task < page->tasks; task++) {
            bool held_file = object->shown.class_ == INTERLEAVE_FILE
                && (object->readers & bit((int)task)) != 0
                && page->task[task].process == process;
            if (held_file) {
                interleave_tell_for((int)task, (int32_t)index);
                object->readers &= ~bit((int)task);
            }
        }
        if (owned && robust) {
            interleave_tell_for(owner, (int32_t)index);
            object->shown.owner = -1;
            object->count = 0;
        }
    }
    interleave_forget_ranges(process, -1);
    interleave_free_files();
    interleave_wake_for_descriptors();
}

void interleave_end_process(int number) {
    struct page *page = interleave_page;
    struct process *process = &page->process[number];
    for (uint32_t index = 0; index < page->tasks; index++) {
        struct task *task = &page->task[index];
        if (task->process == number && task->state != TASK_ENDED_STATE) {
            task->state = TASK_ENDED_STATE;
            task->ended_with_lock = task->locks_held > 0;
        }
    }
    process->tasks = 0;
    await_death(process, process->parent == interleave_self.process);
    process->has_ended = true;
    clear_away(number);
}

void interleave_await_turn(void) {
    struct page *page = interleave_page;
    uint32_t *go = &own_task()->go;
    for (;;) {
        while (__atomic_exchange_n(go, 0, __ATOMIC_ACQUIRE) == 0) {
            interleave_call(SYS_futex, (long)go, FUTEX_WAIT, 0, 0, 0, 0);
        }
        if (page->errand < 0) {
            return;
        }
        int ended = page->errand;
        page->errand = -1;
        await_death(
            &page->process[ended], page->process[ended].parent == interleave_self.process);
        page->process[ended].has_ended = true;
        clear_away(ended);
        int next = interleave_choose();
        if (next == interleave_self.task) {
            return;
        }
        if (next >= 0) {
            interleave_hand(next);
        }
    }
}

bool interleave_arrive(struct operation operation) {
    struct page *page = interleave_page;
    struct task *task = own_task();
    interleave_settle();
    task->pending = operation;
    task->arrival = ++page->arrivals;
    task->state = TASK_PARKED;
    page->is_decided = false;
    int next = interleave_choose();
    if (next != interleave_self.task) {
        if (next >= 0) {
            interleave_hand(next);
        }
        interleave_await_turn();
    }
    bool can = interleave_can(interleave_self.task);
    task->state = TASK_RUNNING;
    if (operation.deadline > page->now && (operation.is_idle || !can)) {
        page->now = operation.deadline;
    }
    if (!operation.is_silent || !can) {
        page->current = interleave_self.task;
    }
    return can;
}

/// Whether two operations give the same in either order.
static bool commute(const struct operation *pending, const struct interleave_step *step) {
    if (pending->is_idle || pending->deadline != 0 || pending->argument == -2) {
        return false;
    }
    if (pending->kind == INTERLEAVE_WAIT || pending->kind == INTERLEAVE_KILL
        || pending->kind == INTERLEAVE_EXIT || pending->kind == INTERLEAVE_FORK
        || pending->kind == INTERLEAVE_JOB) {
        return false;
    }
    if (step->object < 0) {
        return true;
    }
    bool same = pending->object == step->object
        || ((pending->kind == INTERLEAVE_CONDITION_WAIT
             || pending->kind == INTERLEAVE_CONDITION_WAKE)
            && pending->argument == step->object);
    bool looks = step->kind == INTERLEAVE_READ || step->kind == INTERLEAVE_ATOMIC_LOAD;
    return !same || (pending->only_reads && looks);
}

static uint64_t mix(uint64_t hash, uint64_t value) {
    hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
    return hash ^ (hash >> 29);
}

struct interleave_step *interleave_record(int kind, int32_t object, int32_t stack) {
    struct page *page = interleave_page;
    if (page->steps >= MOST_STEPS) {
        interleave_end(INTERLEAVE_FULL);
    }
    struct interleave_step *step = &page->step[page->steps++];
    *step = (struct interleave_step){
        .task = (uint8_t)interleave_self.task,
        .kind = (uint8_t)kind,
        .order = 0xff,
        .object = object,
        .stack = stack,
        .is_decision = page->is_decided,
        .swift_task = interleave_follows_swift_tasks ? interleave_running_swift_task() : 0,
    };
    if (__builtin_expect(page->steps - 1 == interleave_stop_step, 0)) {
        interleave_await_debugger(stack);
    }
    page->is_decided = false;
    page->history = mix(
        page->history,
        (uint64_t)kind << 48 | (uint64_t)interleave_self.task << 32 | (uint32_t)object);
    for (uint64_t left = page->sleeping; left != 0; left &= left - 1) {
        int sleeper = __builtin_ctzll(left);
        if (!commute(&page->task[sleeper].pending, step)) {
            page->sleeping &= ~bit(sleeper);
        }
    }
    if (page->steps >= page->settings.step_limit) {
        interleave_end(INTERLEAVE_TOO_LONG);
    }
    return step;
}

void interleave_settle(void) {
    struct task *task = own_task();
    if (interleave_follows_swift_tasks) {
        interleave_settle_note();
    }
    if (task->unsettled_step < 0) {
        return;
    }
    struct interleave_step *step = &interleave_page->step[task->unsettled_step];
    const void *address = task->unsettled_address;
    task->unsettled_step = -1;
    step->has_value = true;
    step->value = 0;
    memcpy(&step->value, address, step->size);
}

void interleave_wake(int task) { interleave_page->task[task].is_woken = true; }

void interleave_announce(int ending, int task, int signal) {
    struct page *page = interleave_page;
    if (__atomic_load_n(&page->ending, __ATOMIC_ACQUIRE) != INTERLEAVE_RUNNING) {
        return;
    }
    page->ending_task = (uint32_t)task;
    page->signal = (uint32_t)signal;
    for (uint32_t index = 0; index < page->tasks; index++) {
        const struct task *other = &page->task[index];
        page->final[index] = (struct interleave_task_state){
            .process = other->process,
            .is_thread = other->is_thread,
            .has_ended = other->state == TASK_ENDED_STATE,
            .can_run = other->state == TASK_RUNNING
                || (other->state == TASK_PARKED && interleave_can((int)index)),
            .pending_kind = other->pending.kind,
            .pending_object = other->pending.object,
            .pending_argument = other->pending.argument,
            .pending_stack = other->pending.stack,
            .parent = index == 0 ? -1 : other->parent,
        };
        if (other->state != TASK_ENDED_STATE && index != 0) {
            page->left_behind |= bit((int)index);
        }
        if (other->ended_with_lock) {
            page->ended_with_lock |= bit((int)index);
        }
    }
    for (uint32_t index = 0; index < page->objects; index++) {
        page->shown[index] = page->object[index].shown;
    }
    __atomic_store_n(&page->ending, (uint32_t)ending, __ATOMIC_RELEASE);
    __atomic_fetch_add(interleave_bell, 1, __ATOMIC_RELEASE);
    wake_word(interleave_bell);
}

_Noreturn void interleave_sleep_for_ever(void) {
    for (;;) {
        interleave_call(SYS_ppoll, 0, 0, 0, 0, 8, 0);
    }
}

_Noreturn void interleave_end(int ending) {
    interleave_announce(ending, interleave_self.task, 0);
    interleave_sleep_for_ever();
}

bool interleave_is_exploring(void) { return interleave_page != NULL && interleave_self.task >= 0; }
int interleave_current_task(void) { return interleave_page == NULL ? -1 : interleave_self.task; }
