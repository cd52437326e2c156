/// Inside of the library: the memory that all processes of an execution share.
///
/// Only the task that has the token reads or writes it, apart from the words to wait on.
#ifndef INTERLEAVE_PAGE_H
#define INTERLEAVE_PAGE_H

#include "CExplorer.h"
#include "Exploration.h"

#include <pthread.h>

enum {
    MOST_TASKS = 64,
    MOST_PROCESSES = 64,
    MOST_OBJECTS = 4096,
    MOST_STEPS = 1 << 16,
    MOST_DECISIONS = 1 << 15,
    MOST_STACKS = 2048,
    MOST_RACES = 64,
    MOST_DEVIATIONS = 1 << 13,
    MOST_CLOCKS = 2048,
    MOST_CELLS = 1 << 14,
    CELL_SLOTS = 6,
    MOST_MAPPINGS = 64,
    MOST_FILE_RANGES = 64,
    MOST_TYPES = 1 << 13,
    MOST_BINDINGS = 1 << 14,
    BUCKETS = 1024,
    OUTCOME_BYTES = 1 << 20,
    MOST_NOTES = 1 << 14,
    /// One more than there can be, for their numbers begin at 1.
    MOST_SWIFT_TASKS = 256,
};

/// When an operation can be done.
enum condition {
    ALWAYS,
    NEVER,
    /// The object has no owner, or the calling task may own it again.
    OBJECT_FREE,
    /// The object has no owner that writes.
    OBJECT_READABLE,
    /// The object has neither owner nor readers.
    OBJECT_WRITABLE,
    /// The object's count is above zero.
    OBJECT_POSITIVE,
    /// A signal to the object, a condition, has come, and the lock `argument` is free.
    CONDITION_SIGNALLED,
    /// No other process has a record lock where the task wants one.
    RANGE_FREE,
    /// Somebody has woken the task.
    WOKEN,
    /// Task `argument` has ended.
    TASK_ENDED,
    /// Process `argument` has ended.
    PROCESS_ENDED,
    /// Some child that nobody has waited for has ended.
    CHILD_ENDED,
};

/// What a task is about to do.
struct operation {
    uint8_t kind;
    uint8_t condition;
    /// Whether others notice it at most as something that they wait for; done as soon as it can
    /// be, without a decision.
    bool is_silent;
    /// Whether the task gives way to all others.
    bool is_idle;
    /// Whether it only looks; two such operations commute.
    bool only_reads;
    int32_t object;
    int32_t argument;
    int32_t stack;
    /// When it gives up, in virtual nanoseconds, or 0.
    uint64_t deadline;
};

/// A record lock of a process.
struct file_range {
    int32_t object;
    uint8_t process;
    bool is_exclusive;
    /// From the first byte to the one after the last.
    uint64_t start, end;
};

enum task_state { TASK_UNUSED, TASK_RUNNING, TASK_PARKED, TASK_ENDED_STATE };

/// A place from which a task has read the same value again and again.
struct glance {
    uint64_t program_counter;
    int64_t value;
    int32_t object;
    uint32_t times;
};

enum { GLANCES = 4, GLANCES_OF_A_SPIN = 3 };

struct task {
    /// 1 when the token is handed to it.
    uint32_t go;
    uint8_t state;
    uint8_t process;
    uint8_t parent;
    bool is_thread;
    bool is_woken;
    bool spins;
    bool ended_with_lock;
    uint8_t locks_held;
    int32_t waited_condition;
    struct operation pending;
    /// Its turn among those that wait.
    uint64_t arrival;
    /// For conditions: its turn among the waiters.
    uint64_t condition_arrival;
    uint64_t seen_writes;
    struct glance glances[GLANCES];
    uint32_t next_glance;
    /// The record lock that it asks for.
    struct file_range wanted;
    int32_t unsettled_step;
    const void *unsettled_address;
    pid_t kernel_id;
    pthread_t thread;
    void *(*routine)(void *);
    void *argument;
    uint64_t priority;
    uint32_t clock[MOST_TASKS];
};

struct process {
    pid_t id;
    /// The process that forked it.
    int16_t parent;
    bool has_ended;
    bool is_reaped;
    /// Tasks that have not ended.
    uint32_t tasks;
    /// The clock of its end, for the one who waits.
    int32_t end_clock;
};

struct object {
    struct interleave_object shown;
    int32_t next;
    /// How many times its owner holds it; or a semaphore's count; or who arrived at a barrier.
    int64_t count;
    uint64_t readers;
    /// For barriers and locks with readers.
    uint32_t limit;
    int32_t clock;
    /// What those have told who only read while they held the lock; for the next writer.
    int32_t readers_clock;
    /// For conditions: up to which arrival each given signal reaches.
    uint32_t signals;
    uint64_t reach[MOST_TASKS];
    uint64_t waiters;
    /// Whether its value is the kernel's number of a thread, which each execution has anew.
    bool names_thread;
};

struct cell_access {
    uint8_t task;
    uint8_t bytes;
    uint8_t kind;
    bool is_used;
    uint32_t time;
    int32_t stack;
};

struct cell {
    uint64_t place;
    uint32_t space;
    int32_t next;
    uint32_t turn;
    struct cell_access accesses[CELL_SLOTS];
};

/// The files that are mapped, in order of appearance; those without a name have number 0.
struct files {
    uint32_t count;
    uint64_t device[MOST_MAPPINGS], file[MOST_MAPPINGS];
};

struct page {
    // The driver's.
    uint32_t ending;
    uint32_t signal;
    uint32_t ending_task;
    uint32_t deviation_count;
    struct interleave_settings settings;
    pid_t root;
    int output;
    /// Whether the processes are to note what they find out.
    bool takes_notes;
    // The execution's; cleared before each.
    uint32_t next_deviation;
    uint32_t steps, decisions, objects, stacks, tasks, processes, races, clocks, cells;
    struct files mapped;
    uint64_t sleeping;
    uint64_t now;
    uint64_t arrivals;
    uint64_t writes;
    uint64_t history;
    uint64_t random;
    uint64_t change_points[16];
    /// How often somebody was chosen, also where there was only one.
    uint32_t choices;
    uint64_t left_behind;
    uint64_t ended_with_lock;
    /// Choices in a row at which all tasks only looked again, and the changes before them.
    uint32_t vain_choices;
    uint64_t vain_since;
    int32_t current;
    bool observes_releases;
    bool is_decided;
    int32_t errand;
    size_t outcome_size;
    uint32_t runtime_waiters;
    uint32_t file_ranges;
    /// How many notes were taken; the latest are kept.
    uint32_t notes;
    /// The highest number of a task of Swift's.
    uint32_t swift_tasks;
    struct file_range file_range[MOST_FILE_RANGES];
    int32_t object_buckets[BUCKETS], stack_buckets[BUCKETS], cell_buckets[BUCKETS];
    struct process process[MOST_PROCESSES];
    // Cleared where it is used.
    struct task task[MOST_TASKS];
    struct interleave_race race[MOST_RACES];
    struct interleave_task_state final[MOST_TASKS];
    struct interleave_deviation deviation[MOST_DEVIATIONS];
    struct interleave_object shown[MOST_OBJECTS];
    struct object object[MOST_OBJECTS];
    struct interleave_call_stack stack[MOST_STACKS];
    uint32_t clock[MOST_CLOCKS][MOST_TASKS];
    struct interleave_step step[MOST_STEPS];
    struct interleave_decision decision[MOST_DECISIONS];
    struct cell cell[MOST_CELLS];
    struct interleave_swift_task swift_task[MOST_SWIFT_TASKS];
    struct interleave_note note[MOST_NOTES];
    uint8_t outcome[OUTCOME_BYTES];
    /// The types that were asked for, by the numbers of their caches in the program.
    uint64_t types[MOST_TYPES / 64];
    /// The functions to which the libraries' calls are bound.
    void *bindings[MOST_BINDINGS];
};

/// The page of the execution that this process belongs to; none in the driver.
extern struct page *interleave_page;
/// The word that the driver sleeps on.
extern uint32_t *interleave_bell;

#endif
