/// What a play's processes write down of themselves, in memory that only the referee reads later.
///
/// The referee makes a file of this structure's size, which cannot grow or shrink, and hands it to
/// the player; the player and its forked children share it. It survives every way in which they can
/// end. What the learner's code writes into it harms only what is told of that code.
#ifndef INTERLEAVE_EVIDENCE_H
#define INTERLEAVE_EVIDENCE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#define INTERLEAVE_MODULES 48
#define INTERLEAVE_STACKS 32
#define INTERLEAVE_STACK_FRAMES 48
#define INTERLEAVE_NAMES 32

/// Asks a thread for its stack: real-time, so that every thread gets its own.
#define INTERLEAVE_STACK_SIGNAL 63

/// Where a program or library lies in memory: from its first byte to the one after its last.
struct interleave_module {
    /// What is added to an address of its file.
    uint64_t base;
    uint64_t first, end;
    /// The file's name without its folder, ended by a zero; nothing for the program itself.
    char name[40];
};

enum interleave_stack_reason { INTERLEAVE_STACK_OF_CRASH = 1, INTERLEAVE_STACK_OF_HANG = 2 };

/// What one thread was at.
struct interleave_thread_stack {
    int32_t process, thread;
    int32_t reason;
    /// Of a crash.
    int32_t signal;
    /// How many frames have been written; more may have been to come.
    uint32_t frame_count;
    /// The innermost first: the instruction, of a caller the last byte of its call.
    uint64_t frames[INTERLEAVE_STACK_FRAMES];
};

enum interleave_name_kind { INTERLEAVE_NAMED_MEMORY = 1, INTERLEAVE_NAMED_SEMAPHORE = 2 };

/// A name that a process of the play gave to something that outlives it.
struct interleave_name {
    int32_t kind;
    /// Set when a process of the play took the name away again.
    int32_t is_unlinked;
    char name[64];
};

struct interleave_evidence {
    uint32_t module_count;
    /// How many have been begun, also beyond those that there is room for.
    uint32_t stack_count, name_count;
    struct interleave_module modules[INTERLEAVE_MODULES];
    struct interleave_thread_stack stacks[INTERLEAVE_STACKS];
    struct interleave_name names[INTERLEAVE_NAMES];
};

/// A file in memory for evidence, of a fixed size, or -1.
int interleave_evidence_file(void);

/// From now on this process and its later children write into the file, at a crash and when a
/// thread is asked for its stack.
///
/// The handlers are this process's until somebody sets others; the ending of a process stays what
/// it was without them. The main thread gets a stack for them, so that an overflow of its own can
/// be told too.
bool interleave_attach_evidence(int file);

/// Receives one byte and a file, closed on exec; -1 without one.
int interleave_receive_file(int socket);

/// Asks a thread of any process for its stack.
bool interleave_ask_for_stack(pid_t process, pid_t thread);

#endif
