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

/* What is told of the processes that a run has left when its leader is gone. */
struct remains {
    int leader_status;
    int leftover_count;
};

/* Starts a program as the leader of a session of its own, its outputs going to the pipes. */
pid_t start_program(const char *directory, char **arguments, int output, int error,
                    struct start_failure *failure);

/* Reads what is there without waiting; closes the stream at its end. */
void drain_stream(struct stream *stream);

/* Reaps the children that are dead; returns whether the leader is, which is left unreaped. */
int reap_orphans(pid_t leader);

/* Kills and reaps the leader and everything that descends from it. */
struct remains end_all(pid_t leader);

#endif
