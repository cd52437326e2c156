#define _GNU_SOURCE
#include "CExplorer.h"
#include "Control.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static int forks_left = -1;

void interleave_limit_forks(int count) { forks_left = count; }

static pid_t fork_controlled(uint64_t caller) {
    struct page *page = interleave_page;
    struct operation forking = operation(INTERLEAVE_FORK, -1, caller);
    // What a fork copies, only threads of the same process can change.
    if (page->process[interleave_self.process].tasks > 1) {
        interleave_arrive(forking);
    } else {
        interleave_settle();
    }
    int process = interleave_new_process(interleave_self.process);
    int task = interleave_new_task(process, false);
    page->task[task].pending.stack = forking.stack;
    pid_t id = REAL(fork)();
    if (id == 0) {
        interleave_become(task);
        page->process[process].id = (pid_t)getpid();
        interleave_await_turn();
        own_task()->state = TASK_RUNNING;
        return 0;
    }
    struct interleave_step *step = interleave_record(INTERLEAVE_FORK, -1, forking.stack);
    step->has_value = true;
    step->value = task;
    interleave_tick();
    if (id < 0) {
        page->task[task].state = TASK_ENDED_STATE;
        page->process[process].has_ended = true;
        page->process[process].is_reaped = true;
        step->failed = true;
    } else {
        page->process[process].id = id;
    }
    return id;
}

/// Takes the place of libc's fork for the code of this executable.
pid_t fork(void) {
    if (forks_left == 0) {
        errno = EAGAIN;
        return -1;
    }
    if (forks_left > 0) {
        forks_left -= 1;
    }
    return is_controlled() ? fork_controlled(CALLER) : REAL(fork)();
}

pid_t vfork(void) { return fork(); }

static void leave(uint64_t caller) {
    if (interleave_page->settings.decides_at_releases) {
        interleave_arrive(operation(INTERLEAVE_EXIT, -1, caller));
    }
    interleave_finish_process();
}

/// Runs near the end of exit, for it was the first to be registered.
static void leave_by_exit(void) {
    if (is_controlled()) {
        leave(0);
    }
}

__attribute__((constructor)) static void watch_exit(void) { atexit(leave_by_exit); }

_Noreturn void _exit(int code) {
    if (is_controlled()) {
        leave(CALLER);
    }
    REAL(_exit)(code);
    __builtin_unreachable();
}

_Noreturn void _Exit(int code) { _exit(code); }
