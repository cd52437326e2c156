#define _GNU_SOURCE
#include "CExplorer.h"
#include "Hook.h"

#include <dlfcn.h>
#include <stdlib.h>

// A call of the learner's module goes through a function of a few instructions that keeps every
// argument, whatever the function and its convention, says which one it is, and goes on to it.

/// What a call accesses, by the numbers of its arguments.
struct library_access {
    int8_t kind;
    int8_t pointer, offset, count;
    /// The argument that is a type whose stride is the unit, or the unit's negative.
    int8_t unit;
};

struct library_call {
    const char *name;
    struct library_access accesses[2];
};

enum { NONE = -1, NO_ACCESS = -1 };
#define BYTES(count) -(count)
#define TYPE(argument) argument
#define READ(pointer, offset, count, unit) {INTERLEAVE_READ, pointer, offset, count, unit}
#define WRITE(pointer, offset, count, unit) {INTERLEAVE_WRITE, pointer, offset, count, unit}
#define NOTHING {NO_ACCESS, NONE, NONE, NONE, 0}

#define LIBRARY_CALL(name, first, second) {#name, {first, second}},
static const struct library_call library_calls[] = {
#include "LibraryCalls.h"
};
#undef LIBRARY_CALL

#define LIBRARY_CALL(name, first, second) NUMBER_OF_##name,
enum library_call_number {
#include "LibraryCalls.h"
    LIBRARY_CALLS
};
#undef LIBRARY_CALL

/// The functions themselves, once they were called.
static void *library_functions[LIBRARY_CALLS];

/// What the instructions below call: the function by its number.
void *interleave_library_function(uint32_t number) {
    void **kept = &library_functions[number];
    if (*kept == NULL) {
        // Not by interleave_find_real, which compares text by a function that comes through here.
        void *found = dlsym(RTLD_NEXT, library_calls[number].name);
        if (found == NULL) abort();
        *kept = found;
    }
    return *kept;
}

static size_t unit(int8_t unit, const uint64_t *arguments) {
    if (unit < 0) return (size_t)-unit;
    // A type's witnesses stand before it; the tenth of them is its stride.
    const size_t *const *type = (const size_t *const *)arguments[unit];
    return type[-1][9];
}

/// What they call before a function whose accesses are seen.
///
/// - arguments: the values of the registers in which arguments are passed, in their order.
void interleave_saw_library_call(
    uint32_t number, const uint64_t *arguments, uint64_t caller) {
    if (interleave_page == NULL && !interleave_is_hooked) return;
    for (int index = 0; index < 2; index++) {
        struct library_access access = library_calls[number].accesses[index];
        if (access.kind == NO_ACCESS) continue;
        uint64_t address = arguments[access.pointer];
        if (access.offset != NONE) address += arguments[access.offset];
        size_t size = unit(access.unit, arguments);
        if (access.count != NONE) size *= arguments[access.count];
        if (size == 0) continue;
        interleave_saw((const volatile void *)address, size, access.kind, -1, caller);
    }
}

#if defined(__x86_64__)
// r11 is free between a call and the function's first instruction.
#define NAMED "movl %0, %%r11d\n"
#define GO_TO(function) "jmp " function "\n"
__asm__(
    ".text\n"
    "interleave_go_on_seen:\n"
    "    pushq %rbp\n"
    "    movq %rsp, %rbp\n"
    "    subq $208, %rsp\n"
    "    movq %rdi, 0(%rsp)\n"
    "    movq %rsi, 8(%rsp)\n"
    "    movq %rdx, 16(%rsp)\n"
    "    movq %rcx, 24(%rsp)\n"
    "    movq %r8, 32(%rsp)\n"
    "    movq %r9, 40(%rsp)\n"
    "    movq %rax, 48(%rsp)\n"
    "    movq %r10, 56(%rsp)\n"
    "    movq %r11, 64(%rsp)\n"
    "    movups %xmm0, 80(%rsp)\n"
    "    movups %xmm1, 96(%rsp)\n"
    "    movups %xmm2, 112(%rsp)\n"
    "    movups %xmm3, 128(%rsp)\n"
    "    movups %xmm4, 144(%rsp)\n"
    "    movups %xmm5, 160(%rsp)\n"
    "    movups %xmm6, 176(%rsp)\n"
    "    movups %xmm7, 192(%rsp)\n"
    "    movl %r11d, %edi\n"
    "    movq %rsp, %rsi\n"
    "    movq 8(%rbp), %rdx\n"
    "    call interleave_saw_library_call\n"
    "    movl 64(%rsp), %edi\n"
    "    call interleave_library_function\n"
    "    movq %rax, %r11\n"
    "    movups 80(%rsp), %xmm0\n"
    "    movups 96(%rsp), %xmm1\n"
    "    movups 112(%rsp), %xmm2\n"
    "    movups 128(%rsp), %xmm3\n"
    "    movups 144(%rsp), %xmm4\n"
    "    movups 160(%rsp), %xmm5\n"
    "    movups 176(%rsp), %xmm6\n"
    "    movups 192(%rsp), %xmm7\n"
    "    movq 0(%rsp), %rdi\n"
    "    movq 8(%rsp), %rsi\n"
    "    movq 16(%rsp), %rdx\n"
    "    movq 24(%rsp), %rcx\n"
    "    movq 32(%rsp), %r8\n"
    "    movq 40(%rsp), %r9\n"
    "    movq 48(%rsp), %rax\n"
    "    movq 56(%rsp), %r10\n"
    "    leave\n"
    "    jmp *%r11\n"
    "interleave_go_on:\n"
    "    pushq %rbp\n"
    "    movq %rsp, %rbp\n"
    "    subq $64, %rsp\n"
    "    movq %rdi, 0(%rsp)\n"
    "    movq %rsi, 8(%rsp)\n"
    "    movq %rdx, 16(%rsp)\n"
    "    movq %rcx, 24(%rsp)\n"
    "    movq %r8, 32(%rsp)\n"
    "    movq %r9, 40(%rsp)\n"
    "    movq %rax, 48(%rsp)\n"
    "    movq %r10, 56(%rsp)\n"
    "    movl %r11d, %edi\n"
    "    call interleave_library_function\n"
    "    movq %rax, %r11\n"
    "    movq 0(%rsp), %rdi\n"
    "    movq 8(%rsp), %rsi\n"
    "    movq 16(%rsp), %rdx\n"
    "    movq 24(%rsp), %rcx\n"
    "    movq 32(%rsp), %r8\n"
    "    movq 40(%rsp), %r9\n"
    "    movq 48(%rsp), %rax\n"
    "    movq 56(%rsp), %r10\n"
    "    leave\n"
    "    jmp *%r11\n");
#elif defined(__aarch64__)
// x16 and x17 are free between a call and the function's first instruction.
#define NAMED "mov w16, %0\n"
#define GO_TO(function) "b " function "\n"
#define KEEP \
    "    stp x29, x30, [sp, #-224]!\n" \
    "    mov x29, sp\n" \
    "    stp x0, x1, [sp, #16]\n" \
    "    stp x2, x3, [sp, #32]\n" \
    "    stp x4, x5, [sp, #48]\n" \
    "    stp x6, x7, [sp, #64]\n" \
    "    stp x8, x16, [sp, #80]\n" \
    "    stp q0, q1, [sp, #96]\n" \
    "    stp q2, q3, [sp, #128]\n" \
    "    stp q4, q5, [sp, #160]\n" \
    "    stp q6, q7, [sp, #192]\n"
#define RESTORE \
    "    mov x17, x0\n" \
    "    ldp q6, q7, [sp, #192]\n" \
    "    ldp q4, q5, [sp, #160]\n" \
    "    ldp q2, q3, [sp, #128]\n" \
    "    ldp q0, q1, [sp, #96]\n" \
    "    ldp x8, x16, [sp, #80]\n" \
    "    ldp x6, x7, [sp, #64]\n" \
    "    ldp x4, x5, [sp, #48]\n" \
    "    ldp x2, x3, [sp, #32]\n" \
    "    ldp x0, x1, [sp, #16]\n" \
    "    ldp x29, x30, [sp], #224\n" \
    "    br x17\n"
__asm__(
    ".text\n"
    "interleave_go_on_seen:\n" KEEP
    "    mov w0, w16\n"
    "    add x1, sp, #16\n"
    "    mov x2, x30\n"
    "    bl interleave_saw_library_call\n"
    "    ldr w0, [sp, #88]\n"
    "    bl interleave_library_function\n" RESTORE
    "interleave_go_on:\n" KEEP
    "    mov w0, w16\n"
    "    bl interleave_library_function\n" RESTORE);
#endif

/// What calls of the learner's module and calls of ours get the name of, where a play is sealed.
#define LIBRARY_CALL(name, first, second) \
    __attribute__((naked, visibility("hidden"))) void interleave_learners_##name(void) { \
        __asm__ volatile(NAMED GO_TO("interleave_go_on_seen")::"i"(NUMBER_OF_##name)); \
    } \
    __attribute__((naked, visibility("hidden"))) void interleave_plain_##name(void) { \
        __asm__ volatile(NAMED GO_TO("interleave_go_on")::"i"(NUMBER_OF_##name)); \
    }
#include "LibraryCalls.h"
