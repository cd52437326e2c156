#define _GNU_SOURCE
#include "Control.h"

#include <errno.h>
#include <sys/resource.h>
#include <sys/wait.h>

/// The number of a process that this one forked and has not waited for, or -1.
static int child_with(pid_t id) {
    struct page *page = interleave_page;
    for (uint32_t index = 1; index < page->processes; index++) {
        const struct process *child = &page->process[index];
        if (child->parent == interleave_self.process && child->id == id && !child->is_reaped) {
            return (int)index;
        }
    }
    return -1;
}

static bool has_child(void) {
    struct page *page = interleave_page;
    for (uint32_t index = 1; index < page->processes; index++) {
        if (page->process[index].parent == interleave_self.process
            && !page->process[index].is_reaped) {
            return true;
        }
    }
    return false;
}

/// Gives way until a wait can be answered at once.
///
/// - returns: whether it is a wait for a process that the explorer knows.
static bool come_to_wait(pid_t id, bool looks, uint64_t caller) {
    int child = id > 0 ? child_with(id) : -1;
    if (child < 0 && (id > 0 || !has_child())) {
        return false;
    }
    struct operation waiting = operation(INTERLEAVE_WAIT, -1, caller);
    waiting.argument = child;
    if (looks) {
        interleave_page->observes_releases = true;
    } else if (child >= 0) {
        waiting.condition = PROCESS_ENDED;
        // Nobody else notices when its parent waits for it.
        waiting.is_silent = true;
    } else {
        interleave_page->observes_releases = true;
        waiting.condition = CHILD_ENDED;
    }
    if (looks) {
        interleave_look(&waiting);
    } else {
        interleave_arrive(waiting);
    }
    return true;
}

static void note_wait(pid_t id, bool keeps, uint64_t caller) {
    int child = id > 0 ? child_with(id) : -1;
    struct interleave_step *step =
        interleave_record(INTERLEAVE_WAIT, -1, interleave_stack(caller));
    step->failed = child < 0;
    if (child < 0) {
        interleave_note_glance(caller, -1, 0);
        return;
    }
    struct process *process = &interleave_page->process[child];
    for (uint32_t index = 0; index < interleave_page->tasks; index++) {
        if (interleave_page->task[index].process == child) {
            step->has_value = true;
            step->value = index;
            break;
        }
    }
    if (process->end_clock >= 0) {
        interleave_join_clock(
            own_task()->clock, interleave_page->clock[process->end_clock]);
    }
    process->is_reaped = !keeps;
}

static pid_t wait_controlled(
    pid_t id, int *status, int options, struct rusage *usage, uint64_t caller) {
    if (!come_to_wait(id, (options & WNOHANG) != 0, caller)) {
        return REAL(wait4)(id, status, options, usage);
    }
    pid_t result = REAL(wait4)(id, status, options | WNOHANG, usage);
    int error = errno;
    note_wait(result, false, caller);
    errno = error;
    return result;
}

pid_t waitpid(pid_t id, int *status, int options) {
    return is_controlled() ? wait_controlled(id, status, options, NULL, CALLER)
                           : REAL(waitpid)(id, status, options);
}

pid_t wait(int *status) {
    return is_controlled() ? wait_controlled(-1, status, 0, NULL, CALLER) : REAL(wait)(status);
}

pid_t wait3(int *status, int options, struct rusage *usage) {
    return is_controlled() ? wait_controlled(-1, status, options, usage, CALLER)
                           : REAL(wait3)(status, options, usage);
}

pid_t wait4(pid_t id, int *status, int options, struct rusage *usage) {
    return is_controlled() ? wait_controlled(id, status, options, usage, CALLER)
                           : REAL(wait4)(id, status, options, usage);
}

int waitid(idtype_t type, id_t id, siginfo_t *info, int options) {
    if (!is_controlled()) {
        return REAL(waitid)(type, id, info, options);
    }
    pid_t wanted = type == P_PID ? (pid_t)id : -1;
    if (!come_to_wait(wanted, (options & WNOHANG) != 0, CALLER)) {
        return REAL(waitid)(type, id, info, options);
    }
    siginfo_t own = {0};
    siginfo_t *told = info != NULL ? info : &own;
    int result = REAL(waitid)(type, id, told, options | WNOHANG);
    int error = errno;
    note_wait(result == 0 ? told->si_pid : -1, (options & WNOWAIT) != 0, CALLER);
    errno = error;
    return result;
}
