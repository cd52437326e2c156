#define _GNU_SOURCE
#include "Control.h"

#include <sys/syscall.h>

int interleave_new_process(int parent) {
    struct page *page = interleave_page;
    if (page->processes >= MOST_PROCESSES) {
        interleave_end(INTERLEAVE_FULL);
    }
    int number = (int)page->processes++;
    page->process[number] = (struct process){.parent = (int16_t)parent, .end_clock = -1};
    return number;
}

int interleave_new_task(int process, bool is_thread) {
    struct page *page = interleave_page;
    if (page->tasks >= MOST_TASKS) {
        interleave_end(INTERLEAVE_FULL);
    }
    int number = (int)page->tasks++;
    struct task *task = &page->task[number];
    *task = (struct task){
        .state = TASK_PARKED,
        .process = (uint8_t)process,
        .is_thread = is_thread,
        .waited_condition = -1,
        .unsettled_step = -1,
        .pending = {
            .kind = INTERLEAVE_START,
            .condition = ALWAYS,
            .is_silent = true,
            .object = -1,
            .argument = -1,
            .stack = -1,
        },
    };
    task->priority = interleave_draw_priority();
    if (interleave_self.task >= 0) {
        const struct task *creator = own_task();
        task->parent = (uint8_t)interleave_self.task;
        interleave_join_clock(task->clock, creator->clock);
    }
    task->clock[number] = 1;
    page->process[process].tasks += 1;
    return number;
}

void interleave_become(int number) {
    struct task *task = &interleave_page->task[number];
    interleave_self.task = number;
    interleave_self.process = task->process;
    task->kernel_id = (pid_t)interleave_call(SYS_gettid, 0, 0, 0, 0, 0, 0);
}

static void end_task(struct task *task) {
    struct page *page = interleave_page;
    task->state = TASK_ENDED_STATE;
    task->ended_with_lock = task->locks_held > 0;
    page->process[task->process].tasks -= 1;
}

void interleave_finish_task(void) {
    struct task *task = own_task();
    interleave_settle();
    interleave_record(INTERLEAVE_EXIT, -1, -1);
    end_task(task);
    int next = interleave_choose();
    interleave_self.task = -1;
    if (next >= 0) {
        interleave_hand(next);
    }
}

/// Who waits for the kernel to clear a process away: its parent if it can.
static int helper(int process) {
    struct page *page = interleave_page;
    int found = -1;
    for (uint32_t index = 0; index < page->tasks; index++) {
        const struct task *task = &page->task[index];
        if (task->state != TASK_PARKED || task->process == process
            || page->process[task->process].has_ended) {
            continue;
        }
        if (task->process == page->process[process].parent) {
            return (int)index;
        }
        if (found < 0) {
            found = (int)index;
        }
    }
    return found;
}

void interleave_finish_process(void) {
    struct page *page = interleave_page;
    int number = interleave_self.process;
    interleave_settle();
    interleave_record(INTERLEAVE_EXIT, -1, -1);
    interleave_take_notes();
    int32_t clock = interleave_new_clock();
    interleave_join_clock(page->clock[clock], own_task()->clock);
    page->process[number].end_clock = clock;
    for (uint32_t index = 0; index < page->tasks; index++) {
        struct task *task = &page->task[index];
        if (task->process == number && task->state != TASK_ENDED_STATE) {
            end_task(task);
        }
    }
    interleave_self.task = -1;
    if (number == 0) {
        interleave_announce(INTERLEAVE_LEFT, 0, 0);
        return;
    }
    page->errand = number;
    int next = helper(number);
    if (next < 0) {
        interleave_announce(INTERLEAVE_LEFT, 0, 0);
    } else {
        interleave_hand(next);
    }
}
