#define _GNU_SOURCE
#include "Control.h"

#include <errno.h>
#include <pthread.h>

static void *run(void *context) {
    int number = (int)(intptr_t)context;
    struct task *task = &interleave_page->task[number];
    interleave_become(number);
    pthread_attr_t attributes;
    void *start = NULL;
    size_t size = 0;
    interleave_self.inside += 1;
    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
        pthread_attr_getstack(&attributes, &start, &size);
        pthread_attr_destroy(&attributes);
    }
    interleave_self.stack_end = (const char *)start + size;
    interleave_self.inside -= 1;
    interleave_await_turn();
    task->state = TASK_RUNNING;
    void *result = task->routine(task->argument);
    interleave_finish_task();
    return result;
}

int pthread_create(
    pthread_t *thread, const pthread_attr_t *attributes, void *(*routine)(void *),
    void *argument) {
    if (!is_controlled()) {
        return REAL(pthread_create)(thread, attributes, routine, argument);
    }
    struct page *page = interleave_page;
    int32_t stack = interleave_stack(CALLER);
    interleave_settle();
    int number = interleave_new_task(interleave_self.process, true);
    struct task *task = &page->task[number];
    task->routine = routine;
    task->argument = argument;
    task->pending.stack = stack;
    int result = REAL(pthread_create)(thread, attributes, run, (void *)(intptr_t)number);
    struct interleave_step *step = interleave_record(INTERLEAVE_CREATE, -1, stack);
    step->has_value = true;
    step->value = number;
    interleave_tick();
    if (result != 0) {
        step->failed = true;
        task->state = TASK_ENDED_STATE;
        page->process[interleave_self.process].tasks -= 1;
    } else {
        task->thread = *thread;
    }
    return result;
}

/// The task of a thread of this process, or -1; the latest, for numbers are used again.
static int task_of(pthread_t thread) {
    struct page *page = interleave_page;
    for (int index = (int)page->tasks - 1; index >= 0; index--) {
        const struct task *task = &page->task[index];
        if (task->is_thread && task->process == interleave_self.process
            && pthread_equal(task->thread, thread)) {
            return index;
        }
    }
    return -1;
}

static int join(pthread_t thread, void **result, uint64_t deadline, uint64_t caller) {
    int number = task_of(thread);
    if (number < 0) {
        return REAL(pthread_join)(thread, result);
    }
    struct operation joining = operation(INTERLEAVE_JOIN, -1, caller);
    joining.condition = TASK_ENDED;
    joining.argument = number;
    joining.is_silent = true;
    joining.deadline = deadline;
    bool has_ended = interleave_arrive(joining);
    struct interleave_step *step = interleave_record(INTERLEAVE_JOIN, -1, joining.stack);
    step->has_value = true;
    step->value = number;
    step->failed = !has_ended;
    if (!has_ended) {
        return ETIMEDOUT;
    }
    interleave_join_clock(own_task()->clock, interleave_page->task[number].clock);
    return REAL(pthread_join)(thread, result);
}

int pthread_join(pthread_t thread, void **result) {
    return is_controlled() ? join(thread, result, 0, CALLER)
                           : REAL(pthread_join)(thread, result);
}

void pthread_exit(void *result) {
    if (is_controlled() && own_task()->is_thread) {
        interleave_finish_task();
    }
    REAL(pthread_exit)(result);
    __builtin_unreachable();
}
