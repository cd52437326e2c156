/* What the parts of the keeper share. `main.c` says what the keeper is for. */
#ifndef KEEPER_H
#define KEEPER_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Where a program could not be started. */
enum stage { STAGE_FORK, STAGE_DIRECTORY, STAGE_EXECUTABLE };

/* What the kernel said when a program could not be started; `error` is 0 if it was. */
struct start_failure {
    enum stage stage;
    int error;
};

/* One output of the program: the read end of its pipe and the bytes that were kept. */
struct stream {
    int descriptor;
    char *bytes;
    size_t count;
    size_t limit;
    int was_cut;
};

/* What is told of the processes of a run when they are gone. */
struct remains {
    int leader_is_reaped;
    int leader_status;
    /* How many of the others had to be killed. */
    int leftover_count;
};

/* Starts a program as the leader of a session of its own, its outputs going to the pipes. */
pid_t start_program(const char *directory, char **arguments, int output, int error,
                    struct start_failure *failure);

/* Reads what is there without waiting; closes the stream at its end. */
void drain_stream(struct stream *stream);

/* Whether the leader is dead; other dead children are reaped, the leader is not. */
int leader_is_dead(pid_t leader);

/* Reaps all dead children; returns whether another is alive. */
int has_living_child(pid_t leader, struct remains *remains);

/* Kills and reaps everything that descends from the leader, and the leader if it is alive. */
void end_all(pid_t leader, struct remains *remains);

#endif
