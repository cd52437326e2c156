#define _GNU_SOURCE
#include "EvidenceParts.h"

#include <dlfcn.h>
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>
#include <unwind.h>

// All of this runs in signal handlers: no locks, no memory of the heap.

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};

/// Whether the unwinder finds its tables without a lock, which a handler might wait for in vain.
static bool unwinds;

/// Where a thread that walks a stack goes on if the stack leads it nowhere.
static __thread sigjmp_buf way_out __attribute__((tls_model("initial-exec")));
static __thread volatile sig_atomic_t is_walking __attribute__((tls_model("initial-exec")));

struct walk {
    struct interleave_thread_stack *stack;
    uint64_t first;
    bool has_begun;
};

static void add_frame(struct interleave_thread_stack *stack, uint64_t address) {
    uint32_t count = stack->frame_count;
    if (count >= INTERLEAVE_STACK_FRAMES) return;
    stack->frames[count] = address;
    __atomic_store_n(&stack->frame_count, count + 1, __ATOMIC_RELEASE);
}

static _Unwind_Reason_Code visit(struct _Unwind_Context *context, void *argument) {
    struct walk *walk = argument;
    int is_before_instruction = 0;
    uint64_t address = _Unwind_GetIPInfo(context, &is_before_instruction);
    if (address == 0) return _URC_NORMAL_STOP;
    if (walk->has_begun) add_frame(walk->stack, is_before_instruction ? address : address - 1);
    // The frames before are the handler's own.
    if (address == walk->first) walk->has_begun = true;
    return walk->stack->frame_count < INTERLEAVE_STACK_FRAMES ? _URC_NO_REASON : _URC_NORMAL_STOP;
}

static uint64_t instruction_of(const ucontext_t *context, uint64_t *frame) {
#if defined(__x86_64__)
    *frame = (uint64_t)context->uc_mcontext.gregs[REG_RBP];
    return (uint64_t)context->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
    *frame = context->uc_mcontext.regs[29];
    return context->uc_mcontext.pc;
#else
#error "Stacks are read on x86-64 and on 64-bit ARM."
#endif
}

/// Follows the chain of frame pointers; reading where there is nothing is caught by the caller.
static void follow_frames(struct interleave_thread_stack *stack, uint64_t frame) {
    while (frame != 0 && frame % sizeof frame == 0 && stack->frame_count < INTERLEAVE_STACK_FRAMES) {
        const uint64_t *place = (const uint64_t *)frame;
        uint64_t next = place[0], caller = place[1];
        if (caller == 0) return;
        add_frame(stack, caller - 1);
        // A stack grows towards lower addresses, and none is larger than this.
        if (next <= frame || next - frame > 8 << 20) return;
        frame = next;
    }
}

static void note_stack(int reason, int signal, const ucontext_t *context) {
    uint32_t index =
        __atomic_fetch_add(&interleave_evidence->stack_count, 1, __ATOMIC_RELAXED);
    if (index >= INTERLEAVE_STACKS) return;
    struct interleave_thread_stack *stack = &interleave_evidence->stacks[index];
    stack->process = (int32_t)syscall(SYS_getpid);
    stack->thread = (int32_t)syscall(SYS_gettid);
    stack->reason = reason;
    stack->signal = signal;
    uint64_t frame;
    uint64_t instruction = instruction_of(context, &frame);
    add_frame(stack, instruction);
    struct walk walk = {.stack = stack, .first = instruction};
    if (sigsetjmp(way_out, 1) == 0) {
        is_walking = 1;
        if (unwinds) _Unwind_Backtrace(visit, &walk);
        else follow_frames(stack, frame);
    }
    is_walking = 0;
}

/// Notes where a thread crashed, and lets it die of the same signal.
static void crashed(int signal_number, siginfo_t *info, void *context) {
    if (is_walking) siglongjmp(way_out, 1);
    // A signal that somebody sent by kill is no crash.
    if (info->si_code != SI_USER) note_stack(INTERLEAVE_STACK_OF_CRASH, signal_number, context);
    signal(signal_number, SIG_DFL);
    syscall(SYS_tgkill, syscall(SYS_getpid), syscall(SYS_gettid), signal_number);
}

static void asked(int signal_number, siginfo_t *info, void *context) {
    (void)signal_number, (void)info;
    int error = errno;
    if (!is_walking) note_stack(INTERLEAVE_STACK_OF_HANG, 0, context);
    errno = error;
}

static _Unwind_Reason_Code stop(struct _Unwind_Context *context, void *argument) {
    (void)context, (void)argument;
    return _URC_NORMAL_STOP;
}

bool interleave_handle_crashes(void) {
    unwinds = dlsym(RTLD_DEFAULT, "_dl_find_object") != NULL;
    // Once outside a handler, so that the dynamic linker has found the functions.
    _Unwind_Backtrace(stop, NULL);

    static char memory[64 << 10];
    stack_t stack = {.ss_sp = memory, .ss_size = sizeof memory};
    if (sigaltstack(&stack, NULL) < 0) return false;
    // SA_NODEFER: a walk that goes astray ends by the same signal.
    struct sigaction action = {.sa_sigaction = crashed,
                               .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++)
        if (sigaction(crashes[index], &action, NULL) < 0) return false;
    action.sa_sigaction = asked;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART;
    return sigaction(INTERLEAVE_STACK_SIGNAL, &action, NULL) == 0;
}

bool interleave_ask_for_stack(pid_t process, pid_t thread) {
    return syscall(SYS_tgkill, process, thread, INTERLEAVE_STACK_SIGNAL) == 0;
}
