#define _GNU_SOURCE
#include "Control.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int process_with(pid_t id) {
    struct page *page = interleave_page;
    for (uint32_t index = 0; index < page->processes; index++) {
        if (page->process[index].id == id && !page->process[index].is_reaped) {
            return (int)index;
        }
    }
    return -1;
}

/// A mask of signals from a process's status, such as that of the caught ones.
static uint64_t mask(const char *status, const char *name) {
    const char *line = strstr(status, name);
    return line == NULL ? 0 : strtoull(line + strlen(name), NULL, 16);
}

/// Whether a signal ends a process: it neither catches nor ignores nor blocks it, and nothing
/// else is usual.
static bool ends(pid_t process, int signal) {
    if (signal == SIGKILL) {
        return true;
    }
    if (signal <= 0 || signal > 31 || signal == SIGCHLD || signal == SIGCONT || signal == SIGURG
        || signal == SIGWINCH || signal == SIGSTOP || signal == SIGTSTP || signal == SIGTTIN
        || signal == SIGTTOU) {
        return false;
    }
    char path[32], status[4096];
    snprintf(path, sizeof path, "/proc/%d/status", process);
    long file = interleave_call(SYS_openat, AT_FDCWD, (long)path, O_RDONLY, 0, 0, 0);
    if (file < 0) {
        return false;
    }
    long count = interleave_call(SYS_read, file, (long)status, sizeof status - 1, 0, 0, 0);
    interleave_call(SYS_close, file, 0, 0, 0, 0, 0);
    status[count > 0 ? count : 0] = 0;
    uint64_t kept = mask(status, "SigBlk:") | mask(status, "SigIgn:") | mask(status, "SigCgt:");
    // Those by which a task crashes are caught by this library.
    bool is_crash = signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE || signal == SIGILL
        || signal == SIGTRAP || signal == SIGABRT || signal == SIGSYS || signal == SIGPIPE;
    return !is_crash && (kept >> (signal - 1) & 1) == 0;
}

static int kill_controlled(pid_t id, int signal, uint64_t caller) {
    struct operation killing = operation(INTERLEAVE_KILL, -1, caller);
    interleave_page->observes_releases = true;
    interleave_arrive(killing);
    int target = process_with(id);
    struct interleave_step *step = interleave_record(INTERLEAVE_KILL, -1, killing.stack);
    step->has_value = true;
    step->value = signal;
    bool is_end = target >= 0 && !interleave_page->process[target].has_ended && ends(id, signal);
    if (is_end && target == interleave_self.process) {
        interleave_finish_process();
    }
    int result = REAL(kill)(id, signal);
    if (result == 0 && is_end) {
        interleave_end_process(target);
    }
    return result;
}

int kill(pid_t id, int signal) {
    return is_controlled() && id > 0 ? kill_controlled(id, signal, CALLER)
                                     : REAL(kill)(id, signal);
}

int raise(int signal) {
    bool is_end = signal == SIGKILL || signal == SIGTERM || signal == SIGINT || signal == SIGHUP
        || signal == SIGUSR1 || signal == SIGUSR2 || signal == SIGALRM || signal == SIGQUIT;
    return is_controlled() && is_end ? kill_controlled(getpid(), signal, CALLER)
                                     : REAL(raise)(signal);
}

int pause(void) {
    if (!is_controlled()) {
        return REAL(pause)();
    }
    struct operation pausing = operation(INTERLEAVE_SLEEP, -1, CALLER);
    pausing.condition = NEVER;
    interleave_arrive(pausing);
    errno = EINTR;
    return -1;
}
