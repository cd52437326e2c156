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
    /* Whether one play after another is asked for, over descriptor 3. */
    int serves;
    /* The folder that the program's user is to own, or none. */
    const char *writable;
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

/* The control groups of one program. */
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
    /* Nothing that the program made is there any more: another may be run here. */
    int is_clean;
    int64_t processor_nanoseconds;
    char name[LARGEST_NAME_SIZE];
};

/* What a program gets besides its words: descriptors 0 to 2, in a play also 3; then the files by which it
 * enters its control groups. */
#define LARGEST_GIFT_COUNT 6

struct gifts {
    int descriptors[LARGEST_GIFT_COUNT];
    int count;
    /* How many of them the program keeps. */
    int kept_count;
};

/* The walls around the programs, and the ways to hear of them. */
struct walls {
    /* bubblewrap outside; 0 when it is gone. */
    pid_t bubblewrap;
    /* To the first process inside. */
    int news;
    int signals;
    /* To whoever asks for plays, or -1. */
    int requests;
    /* Of the processor, by the programs that are over. */
    int64_t spent_nanoseconds;
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
    /* It has ended by itself and left nothing. */
    int is_clean;
};

/* Reads the command line; returns 0 if it is not in the form that `main.c` describes. */
int read_plan(int count, char **words, struct plan *plan);

/* Makes the control groups and sets their limits; returns 0 if that is not possible. */
int make_groups(const struct plan *plan, struct groups *groups);
/* Adds the files by which a process enters the groups; returns 0 if one cannot be opened. */
int add_entries(const struct groups *groups, struct gifts *gifts);
struct evidence evidence_of(const struct groups *groups);
/* Kills what is in the groups, waits until they are empty, and removes them. */
void remove_groups(const struct groups *groups);

/* Sends one byte or more, and descriptors; returns 0 if nobody is there to receive them. */
int send_gifts(int socket, const struct gifts *gifts);
/* Receives what `send_gifts` sent, closed on exec; returns 0 at the end or if it is something else. */
int receive_gifts(int socket, struct gifts *gifts);
void close_gifts(struct gifts *gifts);

/* A file without a name that holds the filter of system calls, or -1. */
int filter_file(void);

/* In the child: becomes bubblewrap, whose first process inside is the one below. */
void become_bubblewrap(const struct plan *plan, int news);

/* The first process inside: runs the program as often as it is asked to, adopts and kills what it
 * leaves, and tells of it. */
int run_inside(int count, char **words);

/* Inside: has all threads write their stacks down, and returns when they have, or soon. */
void ask_all_threads(int signal_number);
/* Inside: tells the box the names of what the program left; returns how many there are. */
int tell_what_is_left(int news);
/* Inside: whether the folders that the program could write are as they were at the first call, but
 * for what is in them; gives them their old times. */
int folders_are_as_before(void);

/* Keeps watch until the program that was asked for is over; kills it at its limit of time, which is
 * stretched for one that the machine kept waiting (`processor_use.h`). */
struct result watch(struct walls *walls, int64_t wall_milliseconds);
/* Takes the signals that came; returns whether one of them asks the box to end. */
int is_asked_to_end(int signals);
/* Has the first process inside end, and waits until everything inside is gone. */
void tear_down(struct walls *walls);

/* Runs plays as they are asked for over descriptor 3, until nobody is left to ask. */
int serve(const struct plan *plan, struct walls *walls);
/* Runs the program once, with the given descriptors; they are closed. */
struct result run_once(const struct plan *plan, struct walls *walls, struct gifts *gifts,
                       struct evidence *evidence);

void write_report(int file, const struct result *result, const struct evidence *evidence);

#endif
