/// Runs a program again and again, each time in a process of its own, under a schedule that the
/// caller chooses.
///
/// A *task* is a thread or the only thread of a process. Of all tasks of an execution one runs at
/// a time; it gives way only in front of an operation that others can notice.
#ifndef INTERLEAVE_EXPLORATION_H
#define INTERLEAVE_EXPLORATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// What a step does. The numbers below 16 are those of `interleave_access_kind`.
enum interleave_step_kind {
    INTERLEAVE_START = 16,
    INTERLEAVE_FORK,
    INTERLEAVE_EXIT,
    INTERLEAVE_WAIT,
    INTERLEAVE_KILL,
    INTERLEAVE_CREATE,
    INTERLEAVE_JOIN,
    INTERLEAVE_DETACH,
    INTERLEAVE_LOCK,
    INTERLEAVE_TRY_LOCK,
    INTERLEAVE_UNLOCK,
    INTERLEAVE_READ_LOCK,
    INTERLEAVE_WRITE_LOCK,
    INTERLEAVE_TRY_READ_LOCK,
    INTERLEAVE_TRY_WRITE_LOCK,
    INTERLEAVE_READ_UNLOCK,
    INTERLEAVE_WRITE_UNLOCK,
    INTERLEAVE_CONDITION_WAIT,
    INTERLEAVE_CONDITION_WAKE,
    INTERLEAVE_SIGNAL,
    INTERLEAVE_BROADCAST,
    INTERLEAVE_SEMAPHORE_WAIT,
    INTERLEAVE_SEMAPHORE_TRY_WAIT,
    INTERLEAVE_SEMAPHORE_POST,
    INTERLEAVE_BARRIER,
    INTERLEAVE_BARRIER_PASS,
    INTERLEAVE_ONCE,
    INTERLEAVE_ONCE_DONE,
    INTERLEAVE_FUTEX_WAIT,
    INTERLEAVE_FUTEX_WOKEN,
    INTERLEAVE_FUTEX_WAKE,
    INTERLEAVE_FILE_LOCK,
    INTERLEAVE_FILE_UNLOCK,
    INTERLEAVE_RECEIVE,
    INTERLEAVE_SEND,
    INTERLEAVE_CLOSE,
    INTERLEAVE_POLL,
    INTERLEAVE_FILE_READ,
    INTERLEAVE_FILE_WRITE,
    INTERLEAVE_SLEEP,
    INTERLEAVE_YIELD,
    INTERLEAVE_CRASH,
    INTERLEAVE_JOB,
    // Not steps, but noted of Swift's tasks; see `interleave_note`.
    INTERLEAVE_MODIFY,
    INTERLEAVE_SUSPEND,
    INTERLEAVE_RESUME,
    INTERLEAVE_SPAWN,
};

/// What an object is.
enum interleave_object_class {
    /// Eight bytes in memory that several processes share.
    INTERLEAVE_SHARED_MEMORY,
    /// Eight bytes of a process with several threads.
    INTERLEAVE_PRIVATE_MEMORY,
    INTERLEAVE_MUTEX,
    INTERLEAVE_CONDITION,
    INTERLEAVE_READ_WRITE_LOCK,
    INTERLEAVE_SEMAPHORE,
    INTERLEAVE_BARRIER_OBJECT,
    INTERLEAVE_ONCE_OBJECT,
    /// A lock of the kernel that a futex call takes, such as Swift's `Mutex`.
    INTERLEAVE_FUTEX,
    INTERLEAVE_FILE,
    INTERLEAVE_PIPE,
};

/// How an execution ended.
enum interleave_ending {
    INTERLEAVE_RUNNING,
    /// The body came back; there is an outcome.
    INTERLEAVE_RETURNED,
    /// The body threw; the outcome is the error's text.
    INTERLEAVE_THREW,
    /// The first process left before the body came back.
    INTERLEAVE_LEFT,
    /// A task was ended by a signal that nobody sent.
    INTERLEAVE_CRASHED,
    /// Nobody can ever run again.
    INTERLEAVE_DEADLOCK,
    /// The bound on steps was reached.
    INTERLEAVE_TOO_LONG,
    /// A task has not come to a further step for many seconds.
    INTERLEAVE_STUCK,
    /// The execution would only repeat another one.
    INTERLEAVE_REDUNDANT,
    /// The task that was to run could not: the program does not depend on the schedule alone.
    INTERLEAVE_DIVERGED,
    /// More tasks, objects or steps than there is room for.
    INTERLEAVE_FULL,
    /// A forked process came back from the body as if it were the first one.
    INTERLEAVE_CHILD_RETURNED,
    /// The first process was killed from outside.
    INTERLEAVE_KILLED,
};

/// How the explorer chooses where it is not told.
enum interleave_strategy {
    /// Goes on with the same task as long as it can run.
    INTERLEAVE_STEADY,
    /// Draws each choice.
    INTERLEAVE_RANDOM,
    /// Probabilistic concurrency testing: drawn priorities, lowered at drawn steps.
    INTERLEAVE_PRIORITIES,
};

/// A choice that differs from the strategy's.
struct interleave_deviation {
    /// The number of the decision, from 0.
    uint32_t decision;
    /// The task that is to run.
    uint32_t task;
};

/// What holds for one execution.
struct interleave_settings {
    uint32_t step_limit;
    uint32_t strategy;
    uint64_t seed;
    /// For priorities: how many times one is lowered, and among how many operations.
    uint32_t changes;
    uint32_t length;
    /// Whether plain accesses to memory that only threads share are decisions too.
    bool decides_at_plain_accesses;
    /// Whether releases are decisions: ends of processes, unlocking, posting. They need to be only
    /// if somebody looks at what has not been released, instead of waiting for it.
    bool decides_at_releases;
    /// Whether to leave out what another execution shows as well.
    bool reduces;
    /// Whether what Swift's tasks do is noted, for those who look at the schedule.
    bool follows_swift_tasks;
    /// Whether the processor is chosen for all tasks, so that handing over is cheap.
    int32_t processor;
    /// The tasks whose next operation another execution tries, after the last deviation.
    uint64_t sleeping;
};

/// One step of a task.
struct interleave_step {
    uint8_t task;
    uint8_t kind;
    /// The memory order that was asked for, or 0xff.
    uint8_t order;
    /// Bytes that are accessed, up to 255.
    uint8_t size;
    /// The object's number in order of first use, or -1.
    int32_t object;
    /// The number of its call stack, or -1.
    int32_t stack;
    /// Whether a decision preceded it, and whether its value is known.
    bool is_decision;
    bool has_value;
    /// Whether it gave up waiting or was refused.
    bool failed;
    /// The number of Swift's task that took it, from 1, if that is followed; else 0.
    uint8_t swift_task;
    /// What was read or written; another task or a result for other kinds.
    int64_t value;
};

/// What one of Swift's tasks did between two steps.
///
/// Nobody could have run instead, so it is neither a step nor anything that a schedule depends on.
struct interleave_note {
    /// How many steps preceded it.
    uint32_t step;
    /// An access, one of the kinds that are not steps, or a wait for ever.
    uint8_t kind;
    /// The number of the task, from 1.
    uint8_t swift_task;
    /// Bytes that are accessed, up to 255.
    uint8_t size;
    bool has_value;
    /// The number of its call stack, or -1.
    int32_t stack;
    /// The eight bytes of an actor's state that are accessed.
    uint64_t place;
    /// What was read or written; the number of the task that is made or resumed.
    int64_t value;
};

enum { INTERLEAVE_NAME_BYTES = 64 };

/// One of Swift's tasks.
struct interleave_swift_task {
    /// The number of the task that made it, or 0.
    uint8_t parent;
    /// What the code calls it, perhaps cut; empty if it has no name.
    char name[INTERLEAVE_NAME_BYTES];
};

/// A choice between two or more tasks.
struct interleave_decision {
    /// Tasks that can run.
    uint64_t ready;
    /// Tasks that could give up waiting, or that only wait for others to move on.
    uint64_t idle;
    /// Tasks of which another execution shows what would come.
    uint64_t sleeping;
    /// A mixture of all steps before.
    uint64_t history;
    /// How many steps preceded it.
    uint32_t step;
    /// The task that ran before and could go on, or 0xff.
    uint8_t current;
    uint8_t chosen;
    /// What the steady strategy would have chosen.
    uint8_t standard;
    /// Of the idle tasks the one whose time comes first, or 0xff.
    uint8_t first_idle;
};

/// An object that steps refer to.
struct interleave_object {
    uint32_t class_;
    /// The process whose memory it is in, from 1; or 0 for shared memory.
    uint32_t space;
    /// For shared memory: which mapping in order of appearance.
    uint32_t mapping;
    int32_t owner;
    /// The offset in the mapping, or the address, or the file's number.
    uint64_t place;
};

enum { INTERLEAVE_FRAMES = 12 };

/// Where a task was: program counters, the innermost first.
struct interleave_call_stack {
    uint32_t depth;
    uint32_t hash;
    uint64_t frames[INTERLEAVE_FRAMES];
};

/// A task, and what it was about to do when the execution ended.
struct interleave_task_state {
    uint32_t process;
    bool is_thread;
    bool has_ended;
    bool can_run;
    uint8_t pending_kind;
    int32_t pending_object;
    int32_t pending_argument;
    int32_t pending_stack;
    int32_t parent;
};

/// Two accesses of which neither happened before the other.
struct interleave_race {
    int32_t object;
    uint8_t first_task, first_kind;
    uint8_t second_task, second_kind;
    int32_t first_stack, second_stack;
    uint32_t step;
};

/// What came of an execution. The pointers are valid until the next launch in the same slot.
struct interleave_result {
    uint32_t ending;
    uint32_t signal;
    uint32_t task;
    uint32_t steps, decisions, objects, stacks, tasks, races;
    /// Operations before which somebody was chosen, also where there was only one.
    uint32_t choices;
    /// Whether somebody looked at what had not been released yet.
    bool observes_releases;
    /// Tasks that went on after the body had come back.
    uint64_t left_behind;
    /// Tasks that ended while they held a lock.
    uint64_t ended_with_lock;
    uint64_t history;
    const struct interleave_step *_Nonnull step;
    const struct interleave_decision *_Nonnull decision;
    const struct interleave_object *_Nonnull object;
    const struct interleave_call_stack *_Nonnull stack;
    const struct interleave_task_state *_Nonnull task_state;
    const struct interleave_race *_Nonnull race;
    /// The latest notes; the oldest is at `first_note`, and after the last comes the first.
    uint32_t notes, first_note;
    const struct interleave_note *_Nonnull note;
    /// Numbered from 1, so that the first element is none.
    uint32_t swift_tasks;
    const struct interleave_swift_task *_Nonnull swift_task;
    const uint8_t *_Nonnull outcome;
    size_t outcome_size;
    /// What the tasks wrote to standard output and error.
    int output;
};

/// Prepares for at most `slots` executions at once. There can be one such machine in a process,
/// which must have no other thread.
///
/// - returns: whether there is memory for it.
bool interleave_open(int slots);
/// Gives everything back.
void interleave_close(void);

/// Starts an execution.
///
/// - returns: 0 in the execution itself, whose calling thread is task 0; the process's number in
///   the caller, or -1.
pid_t interleave_launch(
    int slot,
    const struct interleave_settings *_Nonnull settings,
    const struct interleave_deviation *_Nullable deviations,
    size_t count);

/// From now on, lets the calling thread alone: nothing that it does is a step any more.
void interleave_leave_alone(void);

/// Ends the execution that calls it.
_Noreturn void interleave_return(const void *_Nullable outcome, size_t size, bool threw);

/// From now on, keeps the jobs of Swift's concurrency for ``interleave_run_jobs``.
///
/// - returns: whether the runtime lets it.
bool interleave_take_jobs(void);
/// Runs jobs one after the other on the calling thread, choosing the order.
_Noreturn void interleave_run_jobs(void);

/// Waits until one of the running executions has ended and everything of it is cleared away.
///
/// - returns: its slot; -1 if none is running.
int interleave_await(void);

/// What came of the last execution of a slot.
struct interleave_result interleave_result_of(int slot);

/// Which processors this process may run on, at most `count`.
///
/// - returns: how many were written.
int interleave_processors(int32_t *_Nonnull processors, int count);

/// Where an address is in the program.
struct interleave_location {
    /// The start of the image, or 0 if there is none.
    uint64_t base;
    const char *_Nullable image;
    /// The name of the symbol before the address, if the image exports one.
    const char *_Nullable symbol;
};
struct interleave_location interleave_locate(uint64_t address);

/// Whether the calling thread is a task of an execution.
bool interleave_is_exploring(void);
/// The number of the calling task, from 0; -1 outside of an execution.
int interleave_current_task(void);

#endif
