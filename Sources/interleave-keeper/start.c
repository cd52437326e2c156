#define _GNU_SOURCE
#include "keeper.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* In the child: becomes the program, or tells through `complaints` why it could not. */
static void become(const char *directory, char **arguments, int output, int error,
                   int complaints) {
    struct start_failure failure = {.stage = STAGE_DIRECTORY};
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    setsid();
    dup2(output, STDOUT_FILENO);
    dup2(error, STDERR_FILENO);
    /* A crash is an answer here, its core would only fill the disk. */
    struct rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    if (chdir(directory) == 0) {
        failure.stage = STAGE_EXECUTABLE;
        execve(arguments[0], arguments, environ);
    }
    failure.error = errno;
    ssize_t written = write(complaints, &failure, sizeof failure);
    _exit(written < 0 ? 126 : 127);
}

pid_t start_program(const char *directory, char **arguments, int output, int error,
                    struct start_failure *failure) {
    *failure = (struct start_failure){.stage = STAGE_FORK};
    /* Nothing of the tool's is for the program to see. */
    close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    int complaints[2];
    if (pipe2(complaints, O_CLOEXEC) < 0) {
        failure->error = errno;
        return -1;
    }
    pid_t leader = fork();
    if (leader < 0) failure->error = errno;
    if (leader == 0) become(directory, arguments, output, error, complaints[1]);
    close(complaints[1]);
    /* The pipe closes by itself when the program begins. */
    struct start_failure told;
    if (leader > 0 && read(complaints[0], &told, sizeof told) == sizeof told) {
        *failure = told;
        waitpid(leader, NULL, 0);
    }
    close(complaints[0]);
    return leader;
}
