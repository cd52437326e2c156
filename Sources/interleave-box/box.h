/* What the parts of the box share. `main.c` says what the box is for. */
#ifndef BOX_H
#define BOX_H

#include <stddef.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/types.h>

#define LARGEST_LIMIT_COUNT 8

struct resource_limit {
    int resource;
    rlim_t value;
};

/* What the command line asks for. */
struct plan {
    int64_t wall_milliseconds;
    /* Where the report goes, a path. */
    const char *report;
    int switches_user;
    /* The folder that the program's user is to own, or none. */
    const char *writable;
    int keeps_socket;
    /* 0 for no limit. */
    long memory_bytes, processes, grace_milliseconds;
    /* Asks a thread of the program for its stack; 0 if the program has no handler for any. */
    int stack_signal;
    struct resource_limit limits[LARGEST_LIMIT_COUNT];
    int limit_count;
    /* Where control groups can be made: one place each (v1) or one for both (v2), or none. */
    const char *memory_root, *processes_root, *unified_root;
    /* bubblewrap's words and the program's, both ended by a null pointer. */
    char **bubblewrap, **program;
};

/* The control groups of one run. */
struct groups {
    char memory[256], processes[256];
    int is_unified;
};

/* What the control groups tell at the end; -1 is not known. */
struct evidence {
    long peak_memory, peak_processes;
    int memory_ran_out, processes_ran_out;
};

enum news_kind { NEWS_STARTING, NEWS_CANNOT_EXECUTE, NEWS_LEFT, NEWS_ENDED };

/* What a program can leave that has a name. */
enum left_kind { LEFT_SHARED_MEMORY, LEFT_SEMAPHORE, LEFT_MESSAGE_QUEUE, LEFT_FILE, LEFT_KINDS };

/* Names that are told of each kind, and their bytes with a zero at the end. */
#define LARGEST_NAME_COUNT 16
#define LARGEST_NAME_SIZE 64

/* What the first process inside tells the box, over a socket that the program does not have. */
struct news {
    enum news_kind kind;
    /* A wait status, an error number, or the kind of what is left. */
    int number;
    int leftover_count;
    int64_t processor_nanoseconds;
    char name[LARGEST_NAME_SIZE];
};

enum outcome { NEVER_BEGAN, CANNOT_EXECUTE, ENDED, TIMED_OUT, STARVED, CANCELLED };

/* What is known of a run when it is over. */
struct result {
    enum outcome outcome;
    /* The program's process, as this side of the box sees it. */
    pid_t process;
    int number;
    int leftover_count;
    /* By the monotonic clock, in nanoseconds. */
    int64_t begin;
    int64_t wall_nanoseconds, processor_nanoseconds;
    char left[LEFT_KINDS][LARGEST_NAME_COUNT][LARGEST_NAME_SIZE];
    int left_count[LEFT_KINDS];
};

/* Reads the command line; returns 0 if it is not in the form that `main.c` describes. */
int read_plan(int count, char **words, struct plan *plan);

/* Makes the control groups and sets their limits; returns 0 if that is not possible. */
int make_groups(const struct plan *plan, struct groups *groups);
/* Puts the calling process into the groups; returns 0 if that is not possible. */
int enter_groups(const struct groups *groups);
struct evidence evidence_of(const struct groups *groups);
/* Kills what is in the groups, waits until they are empty, and removes them. */
void remove_groups(const struct groups *groups);

/* A file without a name that holds the filter of system calls, or -1. */
int filter_file(void);

/* In the child: becomes bubblewrap, whose first process inside is the one below. */
void become_bubblewrap(const struct plan *plan, const struct groups *groups, int news);

/* The first process inside: runs the program, adopts and kills what it leaves, tells of it. */
int run_inside(int count, char **words);

/* Inside: has all threads write their stacks down, and returns when they have, or soon. */
void ask_all_threads(int signal_number);
/* Inside: tells the box the names of what the program left. */
void tell_what_is_left(int news);

/* Keeps watch until the run is over; kills what is there at its limit of time, which is stretched
 * for a program that the machine kept waiting (`processor_use.h`). */
struct result watch(pid_t bubblewrap, int news, int signals, int64_t wall_milliseconds);

void write_report(const char *path, const struct result *result, const struct evidence *evidence);

#endif
