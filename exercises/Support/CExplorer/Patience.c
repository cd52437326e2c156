#define _GNU_SOURCE
#include "Executions.h"
#include "Control.h"
#include "Debugging.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>

/// What is given up is an execution that came to no step in so much time of the processor, or that
/// slept at so many looks in a row: neither depends on how busy the machine is.
enum { PATIENCE_MILLISECONDS = 2000, LOOKS_ASLEEP = 50 };

/// The time that a process has had of the processors; 0 if it is gone.
static int64_t milliseconds_of(pid_t process) {
    clockid_t clock;
    struct timespec used;
    if (clock_getcpuclockid(process, &clock) != 0 || REAL(clock_gettime)(clock, &used) != 0) {
        return 0;
    }
    return used.tv_sec * 1000 + used.tv_nsec / 1000000;
}

/// Whether a thread sleeps in the kernel, where only something else can wake it, or is gone.
static bool is_at_rest(pid_t thread) {
    char path[40], text[256];
    snprintf(path, sizeof path, "/proc/%d/stat", thread);
    long file = interleave_call(SYS_openat, AT_FDCWD, (long)path, O_RDONLY | O_CLOEXEC, 0, 0, 0);
    long count = interleave_call(SYS_read, file, (long)text, sizeof text - 1, 0, 0, 0);
    interleave_call(SYS_close, file, 0, 0, 0, 0, 0);
    text[count > 0 ? count : 0] = 0;
    return strstr(text, ") R ") == NULL && strstr(text, ") D ") == NULL;
}

/// The task that has the token; -1 while nobody has it, such as when a process ends.
static int runner_of(const struct page *page) {
    for (uint32_t index = 0; index < page->tasks && index < MOST_TASKS; index++) {
        if (page->task[index].state == TASK_RUNNING) {
            return (int)index;
        }
    }
    return -1;
}

void interleave_lose_patience(struct patience *patience) {
    const struct page *page = interleave_page;
    uint64_t progress = page->steps + page->arrivals;
    int runner = runner_of(page);
    const struct task *task = &page->task[runner < 0 ? 0 : runner];
    int64_t milliseconds = milliseconds_of(page->process[task->process].id);
    if (progress != patience->progress || runner != patience->runner) {
        *patience = (struct patience){progress, runner, milliseconds, 0};
    } else if (interleave_stop_step != UINT32_MAX) {
        // Somebody debugs, and takes all the time there is.
    } else if (milliseconds - patience->milliseconds > PATIENCE_MILLISECONDS) {
        interleave_announce(INTERLEAVE_STUCK, runner, 0);
    } else {
        patience->looks_asleep = is_at_rest(task->kernel_id) ? patience->looks_asleep + 1 : 0;
        if (patience->looks_asleep > LOOKS_ASLEEP) {
            interleave_announce(INTERLEAVE_STUCK, runner, 0);
        }
    }
}
