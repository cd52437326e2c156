#define _GNU_SOURCE
#include "box.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Users from here on belong to nobody by the conventions of Linux distributions. A process's number
 * is added, so that no two boxes of a machine share a user, and nobody has to count. */
enum { FIRST_USER = 0x70000000 };

static void give_up(const char *what) {
    fprintf(stderr, "interleave-box: %s: %s\n", what, strerror(errno));
    _exit(EXIT_FAILURE);
}

static void switch_user(const struct plan *plan) {
    uid_t user = FIRST_USER + (uid_t)getpid();
    if (plan->writable && lchown(plan->writable, user, user) < 0) give_up(plan->writable);
    if (setgroups(0, NULL) < 0 || setresgid(user, user, user) < 0 || setresuid(user, user, user) < 0)
        give_up("the user cannot be changed");
}

static void set_limits(const struct plan *plan) {
    for (int index = 0; index < plan->limit_count; index++) {
        rlim_t value = plan->limits[index].value;
        int resource = plan->limits[index].resource;
        struct rlimit present;
        getrlimit((__rlimit_resource_t)resource, &present);
        if (present.rlim_max < value) value = present.rlim_max;
        struct rlimit limit = {value, value};
        /* The signal of the soft limit can be told from others; the hard one cannot be put off. */
        if (resource == RLIMIT_CPU && value < present.rlim_max) limit.rlim_max = value + 1;
        if (setrlimit((__rlimit_resource_t)resource, &limit) < 0) give_up("a limit cannot be set");
    }
}

/* Leaves only standard streams and the two that are named. */
static void keep_descriptors(int filter, int news) {
    close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    fcntl(filter, F_SETFD, 0);
    fcntl(news, F_SETFD, 0);
}

void become_bubblewrap(const struct plan *plan, int news) {
    int filter = filter_file();
    if (filter < 0) give_up("the filter of system calls cannot be made");
    keep_descriptors(filter, news);
    set_limits(plan);
    if (plan->switches_user) switch_user(plan);

    size_t given = 0, program = 0;
    while (plan->bubblewrap[given]) given++;
    while (plan->program[program]) program++;
    char **words = calloc(given + program + 9, sizeof *words);
    char numbers[5][24];
    if (!words) give_up("no memory");
    snprintf(numbers[0], sizeof *numbers, "%d", filter);
    snprintf(numbers[1], sizeof *numbers, "%d", news);
    snprintf(numbers[2], sizeof *numbers, "%ld", plan->processes);
    snprintf(numbers[3], sizeof *numbers, "%ld", plan->grace_milliseconds);
    snprintf(numbers[4], sizeof *numbers, "%d", plan->stack_signal);
    /* The last of bubblewrap's words is the place of this program inside. */
    memcpy(words, plan->bubblewrap, (given - 1) * sizeof *words);
    char *own[] = {"--seccomp", numbers[0], plan->bubblewrap[given - 1], "--inside",
                   numbers[1], numbers[2], numbers[3], numbers[4]};
    memcpy(words + given - 1, own, sizeof own);
    memcpy(words + given - 1 + sizeof own / sizeof *own, plan->program, program * sizeof *words);

    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    /* bubblewrap's own environment would be that of the first process inside. */
    char *nothing[] = {NULL};
    execve(words[0], words, nothing);
    give_up(words[0]);
}
