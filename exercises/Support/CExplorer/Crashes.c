#define _GNU_SOURCE
#include "Control.h"
#include "Executions.h"
#include "SwiftTasks.h"

#include <signal.h>
#include <string.h>
#include <ucontext.h>

static uint64_t program_counter(const ucontext_t *context) {
#if defined(__x86_64__)
    return (uint64_t)context->uc_mcontext.gregs[REG_RIP];
#else
    return (uint64_t)context->uc_mcontext.pc;
#endif
}

/// Ends a process as the kernel does that writes where nobody reads any more.
///
/// To its parent that is one end among others; the first process has the body, whose end it is.
static void end_by(int number) {
    interleave_finish_process();
    struct sigaction usual = {.sa_handler = SIG_DFL};
    sigaction(number, &usual, NULL);
    sigset_t unblocked;
    sigemptyset(&unblocked);
    sigaddset(&unblocked, number);
    sigprocmask(SIG_UNBLOCK, &unblocked, NULL);
    raise(number);
}

/// Where a task crashed; if that is in the runtime, where the program called it.
static int32_t place_of_crash(const ucontext_t *context) {
    uint64_t place = program_counter(context);
#if defined(__x86_64__)
    if (interleave_follows_swift_tasks && interleave_is_runtime(place)) {
        const greg_t *registers = context->uc_mcontext.gregs;
        int32_t stack = interleave_stack_in_runtime(
            place + 1, (const void *)registers[REG_RBP], (const void *)registers[REG_RSP]);
        if (stack >= 0) {
            return stack;
        }
    }
#endif
    return interleave_stack(place + 1);
}

static void crash(int signal, siginfo_t *info, void *context) {
    (void)info;
    int task = interleave_self.task;
    if (signal == SIGPIPE && task >= 0 && interleave_self.process != 0) {
        end_by(signal);
    }
    if (task >= 0 && interleave_page->steps < MOST_STEPS - 1) {
        interleave_settle_note();
        int32_t stack = place_of_crash(context);
        // A crash at the bound is one all the same.
        interleave_page->settings.step_limit = MOST_STEPS;
        struct interleave_step *step = interleave_record(INTERLEAVE_CRASH, -1, stack);
        step->value = signal;
        step->has_value = true;
        interleave_page->task[task].pending.stack = stack;
        interleave_page->task[task].pending.kind = INTERLEAVE_CRASH;
    }
    interleave_announce(INTERLEAVE_CRASHED, task, signal);
    interleave_sleep_for_ever();
}

void interleave_catch_crashes(void) {
    static char stack[1 << 16];
    stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternative, NULL);
    static const int signals[] = {
        SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS, SIGPIPE,
    };
    struct sigaction action = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    for (size_t index = 0; index < sizeof signals / sizeof *signals; index++) {
        sigaction(signals[index], &action, NULL);
    }
}
