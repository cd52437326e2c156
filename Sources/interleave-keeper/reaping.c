#include "keeper.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int leader_is_dead(pid_t leader) {
    for (;;) {
        siginfo_t info = {0};
        /* The leader stays a zombie for now: its number still names its process group. */
        if (waitid(P_PID, (id_t)leader, &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
            info.si_pid == leader)
            return 1;
        info.si_pid = 0;
        if (waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) < 0 || info.si_pid == 0) return 0;
        if (info.si_pid != leader) waitpid(info.si_pid, NULL, 0);
    }
}

/* The parent of a process, as /proc tells; -1 if it is gone. */
static pid_t parent_of(const char *process) {
    char path[64], line[512];
    snprintf(path, sizeof path, "/proc/%.20s/stat", process);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return -1;
    ssize_t count = read(file, line, sizeof line - 1);
    close(file);
    if (count <= 0) return -1;
    line[count] = 0;
    /* The command's name stands in parentheses and may hold any character. */
    char *after_name = strrchr(line, ')');
    char state;
    int parent;
    if (!after_name || sscanf(after_name + 1, " %c %d", &state, &parent) != 2) return -1;
    return parent;
}

/* Kills the keeper's children, wherever they went; returns how many it found, -1 if it cannot. */
static int kill_children(void) {
    int count = 0;
    DIR *processes = opendir("/proc");
    if (!processes) return -1;
    for (struct dirent *entry; (entry = readdir(processes));) {
        if (!isdigit((unsigned char)entry->d_name[0])) continue;
        if (parent_of(entry->d_name) != getpid()) continue;
        kill((pid_t)atoi(entry->d_name), SIGKILL);
        count++;
    }
    closedir(processes);
    return count;
}

int has_living_child(pid_t leader, struct remains *remains) {
    for (;;) {
        int status;
        pid_t child = waitpid(-1, &status, WNOHANG);
        if (child == 0) return 1;
        if (child < 0 && errno == EINTR) continue;
        if (child < 0) return 0;
        if (child == leader) {
            remains->leader_is_reaped = 1;
            remains->leader_status = status;
        } else if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) {
            remains->leftover_count++; /* It was alive until it was killed. */
        }
    }
}

void end_all(pid_t leader, struct remains *remains) {
    /* The number of a leader that was reaped may already be that of another group. */
    if (!remains->leader_is_reaped) kill(-leader, SIGKILL);
    while (has_living_child(leader, remains)) {
        /* Those that are dying, and those that left the group. When one dies its children become
           ours, and the next turn finds them, or the one after it. */
        int count = kill_children();
        if (count < 0) return;
        siginfo_t info;
        if (count > 0) waitid(P_ALL, 0, &info, WEXITED | WNOWAIT);
    }
}
