/// Inside of the library: how a task gives way and comes back.
#ifndef INTERLEAVE_CONTROL_H
#define INTERLEAVE_CONTROL_H

#include "Page.h"
#include "Real.h"

/// What a thread knows of itself.
struct self {
    /// Its task, or -1.
    int task;
    int process;
    /// Above zero while the library's own code runs.
    int inside;
    const char *stack_end;
    /// Where the calling functions were called from, the outermost first.
    uint32_t depth;
    uint32_t ignoring;
    uint64_t callers[128];
};

extern __thread struct self interleave_self;

/// Whether the calling thread is a task that is not inside of the library.
static inline bool is_controlled(void) {
    return interleave_page != NULL && interleave_self.task >= 0
        && interleave_self.inside == 0;
}

static inline struct task *own_task(void) {
    return &interleave_page->task[interleave_self.task];
}

// Not in a branch that is marked unlikely: the compiler may make that a function of its own.
#define CALLER ((uint64_t)__builtin_return_address(0))

static inline uint64_t bit(int task) { return (uint64_t)1 << task; }

/// Gives way in front of an operation until it is chosen and can be done.
///
/// - returns: whether it can be done; otherwise its deadline has come.
bool interleave_arrive(struct operation operation);

/// Notes a step of the calling task.
///
/// - returns: the step, for its details.
struct interleave_step *interleave_record(int kind, int32_t object, int32_t stack);

/// Chooses who runs next, with a decision if there are several.
///
/// - returns: the task, or -1 if the execution has ended.
int interleave_choose(void);

/// Chooses among things of the calling task's own, of which the lowest is the steady choice.
///
/// - priorities: where that of each of them is kept.
int interleave_pick(uint64_t set, uint64_t *const *priorities);

/// A priority for something new.
uint64_t interleave_draw_priority(void);

/// Whether a parked task could do its operation.
bool interleave_can(int task);

/// Hands the token to a task.
void interleave_hand(int task);
/// Waits for the token.
void interleave_await_turn(void);
/// Notes the value that the calling task's last plain write left.
void interleave_settle(void);

/// Ends the execution; does not come back.
_Noreturn void interleave_end(int ending);
/// Ends the execution from where it is not known who calls.
void interleave_announce(int ending, int task, int signal);
_Noreturn void interleave_sleep_for_ever(void);

/// A new task or process.
int interleave_new_process(int parent);
int interleave_new_task(int process, bool is_thread);
/// Ends the calling task and hands the token on; the thread then runs on by itself.
void interleave_finish_task(void);
/// Ends all tasks of the calling process, which must leave at once.
void interleave_finish_process(void);
/// Ends all tasks of another process, which has been killed, and waits until it is gone.
void interleave_end_process(int process);
/// Makes the calling thread a task.
void interleave_become(int task);

/// The task that has an object's attention: wakes it.
void interleave_wake(int task);

/// Notes that the calling task found the same at the same place, perhaps again and again: then it
/// only waits for others to move on.
void interleave_note_glance(uint64_t caller, int32_t object, int64_t value);
/// Notes that the calling task has changed what others may be waiting for.
void interleave_note_change(void);
/// Gives way in front of an operation that looks and does not wait.
void interleave_look(struct operation *operation);

/// Numbers an object by its first use.
int32_t interleave_object(int class_, const volatile void *address);
int32_t interleave_file_object(int class_, uint64_t device, uint64_t file);
static inline struct object *object_at(int32_t number) { return &interleave_page->object[number]; }

/// Lets all who wait for a lock of a file ask again.
void interleave_free_files(void);
/// Notes that the calling task has closed a file, which lets go of its locks.
void interleave_close_file(int32_t object);
/// Whether no other process's record lock is in the way.
bool interleave_can_lock_range(const struct file_range *wanted);
/// A process has got a record lock, in place of what it had there.
void interleave_lock_range(const struct file_range *range);
/// A process has given back what it had there.
void interleave_unlock_range(const struct file_range *range);
/// Forgets what is in the way of those who wait for record locks, so that they ask the kernel.
///
/// - returns: whether there was anything.
bool interleave_doubt_ranges(void);
/// A process has lost its record locks of a file, or of all if that is -1.
void interleave_forget_ranges(int process, int32_t object);
/// Lets all look again who wait for a descriptor.
void interleave_wake_for_descriptors(void);

/// Numbers the calling task's stack.
int32_t interleave_stack(uint64_t program_counter);
/// Numbers any stack.
int32_t interleave_number_stack(struct interleave_call_stack stack);

/// Where an address lies: the process, or 0 and an offset for shared memory.
struct place {
    uint32_t space;
    uint32_t mapping;
    uint64_t offset;
};
bool interleave_is_shared(const volatile void *address, struct place *place);
void interleave_learn_mappings(void);
void interleave_forget_mapping(const void *start, size_t size);
/// Whether code at an address belongs to the runtime, whose own locks are of no interest.
bool interleave_is_runtime(uint64_t program_counter);
void interleave_learn_runtime(void);
/// Whether an address holds what the runtime keeps in the program, such as a cache of metadata.
void interleave_learn_metadata(void);
bool interleave_is_metadata(const volatile void *address);

/// Makes memory that the linker has written, and nobody writes any more, a file's: a fork copies
/// nothing of that.
void interleave_share_relocations(void);

// What executions find out for themselves, each anew: the driver finds it out, too, after the
// first ones, so that later ones have it.
/// Notes what the calling process has found out, if that is wanted.
void interleave_take_notes(void);
/// Notes for which types the calling process has asked the runtime.
void interleave_note_types(void);
/// Asks the runtime for the types that an execution has noted.
///
/// - returns: whether it did not know them all.
bool interleave_find_types(const struct page *page);
/// Looks up where it stands which functions the libraries call in each other.
void interleave_learn_bindings(void);
/// Notes which of these the calling process has bound.
void interleave_note_bindings(struct page *page);
/// Binds what an execution has noted.
///
/// - returns: whether there was anything.
bool interleave_bind(struct page *page);

// Vector clocks. An object's clock is what its users' operations have told so far.
void interleave_tell(int32_t object);
/// Tells an object what a task has seen that ended without telling it.
void interleave_tell_for(int task, int32_t object);
void interleave_tell_alone(int32_t object);
void interleave_tell_nothing(int32_t object);
void interleave_hear(int32_t object);
void interleave_tell_and_hear(int32_t object);
void interleave_tell_as_reader(int32_t object);
void interleave_hear_readers(int32_t object);
int32_t interleave_new_clock(void);
void interleave_join_clock(uint32_t *clock, const uint32_t *other);
void interleave_tick(void);
/// Looks for an access that races with this one.
void interleave_check_race(
    const volatile void *address, size_t size, int kind, int32_t object, int32_t stack);
/// Forgets all accesses to memory that is given back.
void interleave_forget_accesses(const volatile void *address, size_t size);

/// Calls of the kernel that no interposed function sees.
long interleave_call(long number, long a, long b, long c, long d, long e, long f);

static inline struct operation operation(int kind, int32_t object, uint64_t caller) {
    return (struct operation){
        .kind = (uint8_t)kind,
        .condition = ALWAYS,
        .object = object,
        .argument = -1,
        .stack = interleave_stack(caller),
    };
}

#endif
